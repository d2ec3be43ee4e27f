from django.db import migrations

# `now()` is when the transaction began. Whoever deletes asks the clock later, so lines that grew old between the two were
# refused, and with them the whole night's work.
LOG = """
CREATE OR REPLACE FUNCTION argosy_keep_network_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.at > {moment} - interval '183 days' THEN
        RAISE EXCEPTION 'network logs are kept for at least 183 days' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE OR REPLACE FUNCTION argosy_keep_enterprise_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.at > {moment} - interval '183 days'
        AND NOT EXISTS (SELECT 1 FROM privacy_departedlogentry d WHERE d.id = OLD.id) THEN
        RAISE EXCEPTION 'network logs are kept for at least 183 days' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END $$;
"""


class Migration(migrations.Migration):
    """What keeps the network log asks what time it is now, not when the transaction began."""

    dependencies = [('privacy', '0012_erasing_in_steps')]

    operations = [migrations.RunSQL(LOG.format(moment="clock_timestamp()"), LOG.format(moment="now()"))]
