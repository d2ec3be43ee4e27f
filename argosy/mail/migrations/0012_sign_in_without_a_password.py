import argosy.platform.crypto.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    """Mailboxes that are signed in to on their provider's page keep tokens instead of a password."""

    dependencies = [
        ('mail', '0011_shared_mailboxes'),
    ]

    operations = [
        migrations.AddField(
            model_name='mailbox',
            name='access_token',
            field=argosy.platform.crypto.fields.SealedTextField(default=''),
        ),
        migrations.AddField(
            model_name='mailbox',
            name='access_until',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='mailbox',
            name='issuer',
            field=models.CharField(blank=True, max_length=12),
        ),
        migrations.AddField(
            model_name='mailbox',
            name='refresh_token',
            field=argosy.platform.crypto.fields.SealedTextField(default=''),
        ),
        migrations.AddField(
            model_name='mailbox',
            name='refreshing_until',
            field=models.DateTimeField(null=True),
        ),
        migrations.AlterField(
            model_name='mailbox',
            name='state',
            field=models.CharField(choices=[('bringing', 'bringing mail in'), ('up_to_date', 'up to date'), ('wrong_password', 'the server refuses the password'), ('unreachable', 'the server does not answer'), ('throttled', 'the server asks us to slow down'), ('incomplete', 'mail is missing'), ('connect_again', 'the provider wants the member to sign in again'), ('not_switched_on', 'the mailbox does not let other programs in'), ('paused', 'paused after days without a sign-in'), ('unbound', 'unbound')], default='bringing', max_length=16),
        ),
    ]
