from django.db import migrations

# Whoever waits for a turn is told as soon as it is free; the queue itself tells only of new jobs, and would look again
# after two seconds. The channels and the payload are Procrastinate's.
TELL = """
CREATE FUNCTION argosy_turn_is_free() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    payload text := json_build_object('type', 'job_inserted', 'job_id', OLD.id)::text;
BEGIN
    PERFORM pg_notify('procrastinate_queue_v1#' || OLD.queue_name, payload);
    PERFORM pg_notify('procrastinate_any_queue_v1', payload);
    RETURN NULL;
END;
$$;
CREATE TRIGGER argosy_turn_is_free_on_change AFTER UPDATE OF status ON procrastinate_jobs
    FOR EACH ROW WHEN (OLD.lock IS NOT NULL AND OLD.status = 'doing' AND NEW.status <> 'doing')
    EXECUTE FUNCTION argosy_turn_is_free();
CREATE TRIGGER argosy_turn_is_free_on_deletion AFTER DELETE ON procrastinate_jobs
    FOR EACH ROW WHEN (OLD.lock IS NOT NULL AND OLD.status = 'doing')
    EXECUTE FUNCTION argosy_turn_is_free();
"""
SAY_NOTHING = """
DROP TRIGGER argosy_turn_is_free_on_deletion ON procrastinate_jobs;
DROP TRIGGER argosy_turn_is_free_on_change ON procrastinate_jobs;
DROP FUNCTION argosy_turn_is_free();
"""


class Migration(migrations.Migration):
    """A turn that becomes free is taken at once."""

    dependencies = [
        ('platform', '0001_start'),
        ('procrastinate', '0041_post_retry_failed_job'),
    ]

    operations = [migrations.RunSQL(TELL, SAY_NOTHING)]
