// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MailDesk that writes mails and attachments where the user says.
#include "app/MailDesk.h"
#include "app/MailWords.h"
#include "app/Reading.h"
#include "widgets/MainWindow.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include <functional>

namespace app {

namespace {

QString downloads()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    return QFileInfo::exists(folder) ? folder : QDir::homePath();
}

/// Asks where, without a nested event loop; the dialog goes when it is closed.
void askForFile(QWidget *parent, const QString &name, const std::function<void(const QString &)> &use)
{
    auto *dialog = new QFileDialog(parent, QString(), downloads());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, use);
    dialog->open();
}

} // namespace

void MailDesk::saveMail(const QString &id)
{
    if (id.isEmpty())
        return;
    askForFile(&m_house.window, fileNameFor(m_open.subject),
               [this, id](const QString &file) { m_house.reading.saveMail(id, file); });
}

void MailDesk::saveAttachment(int index)
{
    for (const mime::Attachment &attachment : m_open.attachments) {
        if (attachment.index != index)
            continue;
        askForFile(&m_house.window, attachment.name, [this, id = m_openId, index](const QString &file) {
            m_house.reading.saveAttachment(id, index, file);
        });
    }
}

void MailDesk::saveAllAttachments()
{
    auto *dialog = new QFileDialog(&m_house.window, tr("Save all attachments in"), downloads());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = m_openId, attachments = m_open.attachments](const QString &folder) {
                m_house.reading.saveAttachments(id, attachments, folder);
            });
    dialog->open();
}

void MailDesk::prepareDrag()
{
    if (!m_dragFile.isEmpty())
        QFile::remove(m_dragFile);
    m_dragFile = m_dragFolder.filePath(fileNameFor(m_open.subject));
    m_house.reading.saveMail(m_openId, m_dragFile);
}

} // namespace app
