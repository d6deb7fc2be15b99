// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenPoppo.h"

#include "models/ConversationModel.h"
#include "models/MessageListModel.h"
#include "store/SettingsFile.h"
#include "support/LongEnough.h"
#include "widgets/BarStack.h"
#include "widgets/ConversationDock.h"
#include "widgets/MessageListView.h"
#include "widgets/MessagePane.h"
#include "widgets/Reader.h"
#include "widgets/TextPage.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using Role = models::MessageListModel::Role;

namespace {

QString shotFile(const char *name)
{
    const QDir folder(qEnvironmentVariable("POPPO_SHOTS", QDir::tempPath()));
    folder.mkpath(QStringLiteral("."));
    return folder.filePath(QStringLiteral("window-%1.png").arg(QLatin1String(name)));
}

/// A click at its middle would reach it: it is seen there, and nothing lies over it.
bool isAtHand(const QAbstractButton &button)
{
    const QWidget *window = button.window();
    return button.isVisible() && button.isEnabled() &&
           window->childAt(button.mapTo(window, button.rect().center())) == &button;
}

QModelIndex rowOf(const QAbstractItemModel &mails, const QString &subject)
{
    for (int row = 0; row < mails.rowCount(); ++row) {
        const QModelIndex index = mails.index(row, 0);
        if (index.data(int(Role::Subject)).toString() == subject)
            return index;
    }
    return {};
}

QAbstractItemView &listOf(widgets::MainWindow &window)
{
    return *window.mails().findChild<widgets::MessageListView *>();
}

} // namespace

OpenPoppo::OpenPoppo(const QString &profile) : m_folder(profile)
{
    start();
}

OpenPoppo::~OpenPoppo() = default;

void OpenPoppo::settle(const QString &profile, const std::function<void(store::Settings &)> &edit)
{
    QDir().mkpath(profile);
    if (!store::SettingsFile(store::Profile::at(profile)).change(edit))
        qWarning("no settings could be written to %s", qPrintable(profile));
}

void OpenPoppo::start()
{
    m_poppo = std::make_unique<app::Poppo>(*qApp, app::Options{m_folder, {}, false});
    QObject::connect(m_poppo.get(), &app::Poppo::quitRequested, qApp, [this] { ++m_quitWishes; });
    m_poppo->start();
    if (!QTest::qWaitForWindowExposed(&window(), longEnough))
        qWarning("the window is not on the screen");
}

void OpenPoppo::restart()
{
    m_poppo.reset();
    start();
}

QStringList OpenPoppo::subjects()
{
    QStringList subjects;
    const QAbstractItemModel &mails = *listOf(window()).model();
    for (int row = 0; row < mails.rowCount(); ++row) {
        const QModelIndex index = mails.index(row, 0);
        if (index.data(int(Role::IsLoaded)).toBool())
            subjects += index.data(int(Role::Subject)).toString();
    }
    return subjects;
}

bool OpenPoppo::choose(const QString &subject)
{
    QAbstractItemView &list = listOf(window());
    const QModelIndex row = rowOf(*list.model(), subject);
    if (!row.isValid())
        return false;
    list.scrollTo(row);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(row).center());
    return true;
}

bool OpenPoppo::isUnread(const QString &subject)
{
    return rowOf(*listOf(window()).model(), subject).data(int(Role::IsUnread)).toBool();
}

QString OpenPoppo::readerText()
{
    return window().reader().findChild<widgets::TextPage *>()->toPlainText();
}

QStringList OpenPoppo::barTexts()
{
    QStringList texts;
    for (const QLabel *label : window().reader().bars().findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts += label->text();
    }
    return texts;
}

bool OpenPoppo::says(const QWidget &place, const QString &text)
{
    const QList<QLabel *> labels = place.findChildren<QLabel *>();
    return std::ranges::any_of(labels,
                               [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

QStringList OpenPoppo::conversation()
{
    using LogRole = models::ConversationModel::Role;
    QStringList lines;
    const QAbstractItemModel &log = *window().conversation().findChild<QListView *>(QStringLiteral("log"))->model();
    for (int row = 0; row < log.rowCount(); ++row) {
        const QModelIndex index = log.index(row, 0);
        lines += index.data(int(LogRole::Direction)).toString() + QLatin1Char(' ') +
                 index.data(int(LogRole::Text)).toString();
    }
    return lines;
}

bool OpenPoppo::click(QWidget *parent, const char *name)
{
    auto *button = parent ? parent->findChild<QAbstractButton *>(QLatin1String(name)) : nullptr;
    if (!button || !QTest::qWaitFor([button] { return isAtHand(*button); }, longEnough))
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

QAbstractButton *OpenPoppo::button(QWidget *parent, const QString &text)
{
    if (!parent)
        return nullptr;
    for (QAbstractButton *button : parent->findChildren<QAbstractButton *>()) {
        if (QString(button->text()).remove(QLatin1Char('&')) == text && isAtHand(*button))
            return button;
    }
    return nullptr;
}

bool OpenPoppo::type(QWidget *parent, const char *name, const QString &text)
{
    auto *field = parent ? parent->findChild<QLineEdit *>(QLatin1String(name)) : nullptr;
    if (!field || !field->isVisible() || !field->isEnabled())
        return false;
    QTest::mouseClick(field, Qt::LeftButton);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
    return field->text() == text;
}

bool OpenPoppo::answerFileDialog(const QString &path)
{
    auto *dialog = OpenPoppo::dialog<QFileDialog>();
    if (!dialog)
        return false;
    // Typed letters would open the completer, which takes the next click for itself.
    dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
    auto *box = dialog->findChild<QDialogButtonBox *>();
    QPushButton *accept = box->button(QDialogButtonBox::Save);
    accept = accept ? accept : box->button(QDialogButtonBox::Open);
    if (!accept || !QTest::qWaitFor([accept] { return isAtHand(*accept); }, longEnough))
        return false;
    QTest::mouseClick(accept, Qt::LeftButton);
    return true;
}

bool OpenPoppo::pick(QWidget *dialog, const char *name, const QVariant &value)
{
    auto *box = dialog ? dialog->findChild<QComboBox *>(QLatin1String(name)) : nullptr;
    const int index = box ? box->findData(value) : -1;
    if (index < 0)
        return false;
    box->setFocus();
    while (box->currentIndex() != index)
        QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    return true;
}

bool OpenPoppo::changeLanguage(const QString &language)
{
    const QPointer<widgets::MainWindow> before = &window();
    m_poppo->front().openSettings(widgets::SettingsDialog::Page::Look);
    if (!pick(dialog<widgets::SettingsDialog>(), "language", language) ||
        !QTest::qWaitFor([&] { return !before; }, longEnough))
        return false;
    return QTest::qWaitForWindowExposed(&window(), longEnough) &&
           QTest::qWaitFor([] { return dialog<widgets::SettingsDialog>() != nullptr; }, longEnough) &&
           click(dialog<widgets::SettingsDialog>(), "closeButton");
}

void OpenPoppo::press(Qt::Key key)
{
    m_poppo->raise();
    if (!QTest::qWaitForWindowActive(&window(), longEnough))
        qWarning("the window does not become active");
    QTest::keyClick(&window(), key);
}

void OpenPoppo::shoot(const char *name)
{
    if (!window().grab().save(shotFile(name)))
        qWarning("no picture of the window could be kept");
}

void OpenPoppo::shootDesktop(const char *name)
{
    QProcess::execute(QStringLiteral("import"), {QStringLiteral("-window"), QStringLiteral("root"), shotFile(name)});
}
