<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>app::EmptyWords</name>
    <message numerus="yes">
        <source>%n mails chosen</source>
        <translation>
            <numerusform>%n mail chosen</numerusform>
            <numerusform>%n mails chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MailWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Notifier</name>
    <message numerus="yes">
        <source>%n new mail(s) for %1</source>
        <translation>
            <numerusform>%n new mail for %1</numerusform>
            <numerusform>%n new mails for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Tray</name>
    <message numerus="yes">
        <source>Poppo: %n unread</source>
        <translation>
            <numerusform>Poppo: %n unread mail</numerusform>
            <numerusform>Poppo: %n unread mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::AccountCheckPage</name>
    <message numerus="yes">
        <source> day(s)</source>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>of mail</comment>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::DeletionQuestion</name>
    <message numerus="yes">
        <source>At the next check, %Ln mail(s) that are safe here will be deleted from the server.</source>
        <translation>
            <numerusform>At the next check, %Ln mail that is safe here will be deleted from the server.</numerusform>
            <numerusform>At the next check, %Ln mails that are safe here will be deleted from the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save and delete %Ln</source>
        <translation>
            <numerusform>Save and delete %Ln</numerusform>
            <numerusform>Save and delete %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::NumberLimit</name>
    <message numerus="yes">
        <source> mail(s)</source>
        <translation>
            <numerusform> mail</numerusform>
            <numerusform> mails</numerusform>
        </translation>
    </message>
</context>
</TS>
