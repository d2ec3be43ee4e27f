from django.db import migrations

# Whoever has left never comes back into the account: one enterprise after the other, as row level security wants it.
FREE = """
DO $$
DECLARE tenant uuid;
BEGIN
    FOR tenant IN SELECT id FROM platform_tenant LOOP
        PERFORM set_config('argosy.enterprise', tenant::text, true);
        UPDATE accounts_user SET email_key = ('x' || substr(md5(gen_random_uuid()::text), 1, 15))::bit(60)::bigint
        WHERE id IN (SELECT user_id FROM enterprise_member WHERE enterprise_id = tenant AND state = 'left');
    END LOOP;
    PERFORM set_config('argosy.enterprise', '', true);
END $$
"""


class Migration(migrations.Migration):
    """The addresses of those who have left are free for other accounts, here and elsewhere."""

    dependencies = [
        ('accounts', '0009_address_waits'),
        ('enterprise', '0008_fields_of_roles'),
        ('platform', '0001_start'),
    ]

    operations = [
        migrations.RunSQL(FREE, migrations.RunSQL.noop),
    ]
