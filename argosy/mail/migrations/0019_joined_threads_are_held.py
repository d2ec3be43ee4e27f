from argosy.platform.tenancy.isolation import ReferenceInEnterprise
from django.db import migrations

# Nothing is to point at a conversation that is gone; one enterprise after the other, as row level security wants it.
CLEAR = """
DO $$
DECLARE tenant uuid;
BEGIN
    FOR tenant IN SELECT id FROM platform_tenant LOOP
        PERFORM set_config('argosy.enterprise', tenant::text, true);
        UPDATE mail_thread t SET joined_into_id = NULL
        WHERE t.enterprise_id = tenant AND t.joined_into_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM mail_thread other WHERE other.enterprise_id = tenant AND other.id = t.joined_into_id
        );
    END LOOP;
    PERFORM set_config('argosy.enterprise', '', true);
END $$
"""


class Migration(migrations.Migration):
    """The database holds what conversations are joined into, as it does all other references."""

    dependencies = [
        ("mail", "0018_files_of_older_mail"),
    ]

    operations = [
        migrations.RunSQL([CLEAR, "SET CONSTRAINTS ALL IMMEDIATE"], migrations.RunSQL.noop),
        ReferenceInEnterprise("thread", "joined_into"),
    ]
