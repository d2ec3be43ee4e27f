from django.db import migrations, models


class Migration(migrations.Migration):
    """Mailboxes rest until their member agrees to what changed; a contact's consent knows to what it was given."""

    dependencies = [('mail', '0014_threads_joined_by_hand')]

    operations = [
        migrations.AlterField(
            model_name='mailbox',
            name='state',
            field=models.CharField(choices=[('bringing', 'bringing mail in'), ('up_to_date', 'up to date'), ('wrong_password', 'the server refuses the password'), ('unreachable', 'the server does not answer'), ('throttled', 'the server asks us to slow down'), ('incomplete', 'mail is missing'), ('connect_again', 'the provider wants the member to sign in again'), ('not_switched_on', 'the mailbox does not let other programs in'), ('paused', 'paused after days without a sign-in'), ('passed_on', 'passed on to a colleague, who gives it its new password'), ('resting', 'rests until its member agrees to what is done with it now'), ('unbound', 'unbound')], default='bringing', max_length=16),
        ),
        migrations.AddField(
            model_name='trackingconsent', name='version', field=models.PositiveSmallIntegerField(default=1)
        ),
    ]
