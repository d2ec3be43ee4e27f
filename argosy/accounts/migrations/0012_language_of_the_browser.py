from django.db import migrations, models

# Another language than the one given to everybody came from the page of registering or from her own details; of Chinese that
# cannot be told, and the cookie of the browsers in use says it.
CHOSEN = (
    "UPDATE accounts_user SET has_chosen_language = true"
    " WHERE language <> 'zh-hans' AND EXISTS (SELECT 1 FROM accounts_signin s WHERE s.user_id = accounts_user.id)"
)


class Migration(migrations.Migration):
    """Until a person has chosen a language, that of her browser decides."""

    dependencies = [('accounts', '0011_tries_at_one_company')]

    operations = [
        migrations.AddField('user', 'has_chosen_language', models.BooleanField(default=False)),
        migrations.RunSQL(CHOSEN, migrations.RunSQL.noop),
    ]
