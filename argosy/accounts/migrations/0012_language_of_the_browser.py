from django.db import migrations, models

# Who came in before had her language from the page on which she registered, or from her own details.
CHOSEN = (
    "UPDATE accounts_user SET has_chosen_language = true"
    " WHERE EXISTS (SELECT 1 FROM accounts_signin s WHERE s.user_id = accounts_user.id)"
)


class Migration(migrations.Migration):
    """Until a person has chosen a language, that of her browser decides."""

    dependencies = [('accounts', '0011_tries_at_one_company')]

    operations = [
        migrations.AddField('user', 'has_chosen_language', models.BooleanField(default=False)),
        migrations.RunSQL(CHOSEN, migrations.RunSQL.noop),
    ]
