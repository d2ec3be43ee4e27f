import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
from django.db import migrations, models

# As of sign-ins (0002); a line may go where it stands in the log of enterprises that have left.
PROTECT = """
CREATE OR REPLACE FUNCTION argosy_keep_enterprise_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.at > now() - interval '183 days'
        AND NOT EXISTS (SELECT 1 FROM privacy_departedlogentry d WHERE d.id = OLD.id) THEN
        RAISE EXCEPTION 'network logs are kept for at least 183 days' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER keep_network_log BEFORE DELETE ON enterprise_networklogentry
    FOR EACH ROW EXECUTE FUNCTION argosy_keep_enterprise_log();
CREATE TRIGGER keep_network_log BEFORE DELETE ON privacy_departedlogentry
    FOR EACH ROW EXECUTE FUNCTION argosy_keep_network_log();
"""
FREE = """
DROP TRIGGER keep_network_log ON privacy_departedlogentry;
DROP TRIGGER keep_network_log ON enterprise_networklogentry;
DROP FUNCTION argosy_keep_enterprise_log();
"""


class Migration(migrations.Migration):
    """The network log of an enterprise that has left stays for half a year, and no line of any goes before."""

    dependencies = [('enterprise', '0008_fields_of_roles'), ('privacy', '0009_who_has_not_looked_yet')]

    operations = [
        migrations.CreateModel(
            name='DepartedLogEntry',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('of_enterprise', models.UUIDField()),
                ('of_member', models.UUIDField()),
                ('at', models.DateTimeField()),
                ('place', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('what', argosy.platform.crypto.fields.SealedTextField(default='')),
            ],
            options={'indexes': [models.Index(fields=['at'], name='departed_log_by_time')]},
        ),
        migrations.RunSQL(PROTECT, FREE),
    ]
