-- The tables of Argosy as its migrations make them, for an empty database (see tables.py beside this file).
-- Written by `make tables`: do not change it by hand.

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

CREATE FUNCTION public.argosy_keep_enterprise_log() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.at > clock_timestamp() - interval '183 days'
        AND NOT EXISTS (SELECT 1 FROM privacy_departedlogentry d WHERE d.id = OLD.id) THEN
        RAISE EXCEPTION 'network logs are kept for at least 183 days' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END $$;

CREATE FUNCTION public.argosy_keep_network_log() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.at > clock_timestamp() - interval '183 days' THEN
        RAISE EXCEPTION 'network logs are kept for at least 183 days' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END $$;

CREATE FUNCTION public.argosy_turn_is_free() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload text := json_build_object('type', 'job_inserted', 'job_id', OLD.id)::text;
BEGIN
    PERFORM pg_notify('procrastinate_queue_v1#' || OLD.queue_name, payload);
    PERFORM pg_notify('procrastinate_any_queue_v1', payload);
    RETURN NULL;
END;
$$;

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.accounts_device (
    id uuid NOT NULL,
    key bigint NOT NULL,
    name bytea NOT NULL,
    details bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    with_second_factor boolean NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.accounts_failedsignin (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    email_key bigint NOT NULL,
    ip_key bigint NOT NULL,
    ip bytea NOT NULL,
    house_key bigint NOT NULL
);

CREATE TABLE public.accounts_onetimecode (
    id uuid NOT NULL,
    purpose character varying(20) NOT NULL,
    code_key bigint NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    tries smallint NOT NULL,
    used_at timestamp with time zone,
    user_id uuid NOT NULL,
    CONSTRAINT accounts_onetimecode_tries_check CHECK ((tries >= 0))
);

CREATE TABLE public.accounts_outboxletter (
    id uuid NOT NULL,
    "to" bytea NOT NULL,
    subject bytea NOT NULL,
    text bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone
);

CREATE TABLE public.accounts_outboxtext (
    id uuid NOT NULL,
    "to" bytea NOT NULL,
    code bytea NOT NULL,
    number_key bigint NOT NULL,
    ip_key bigint NOT NULL,
    enterprise_id uuid,
    made_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    is_refused boolean NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.accounts_outsideidentity (
    id uuid NOT NULL,
    house character varying(40) NOT NULL,
    subject_key bigint NOT NULL,
    subject bytea NOT NULL,
    name bytea NOT NULL,
    bound_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    user_id uuid NOT NULL
);

CREATE TABLE public.accounts_signin (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    session_key bigint,
    ip bytea NOT NULL,
    user_agent bytea NOT NULL,
    with_second_factor boolean NOT NULL,
    ended_at timestamp with time zone,
    user_id uuid NOT NULL,
    country character varying(2) NOT NULL,
    device_id uuid
);

CREATE TABLE public.accounts_softwareuse (
    id uuid NOT NULL,
    browser character varying(20) NOT NULL,
    browser_version character varying(4) NOT NULL,
    system character varying(20) NOT NULL,
    system_version character varying(4) NOT NULL,
    times integer NOT NULL,
    day date NOT NULL,
    CONSTRAINT accounts_softwareuse_times_check CHECK ((times >= 0))
);

CREATE TABLE public.accounts_user (
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    id uuid NOT NULL,
    email bytea NOT NULL,
    email_key bigint NOT NULL,
    name bytea NOT NULL,
    mobile bytea NOT NULL,
    phone bytea NOT NULL,
    fax bytea NOT NULL,
    address bytea NOT NULL,
    photo character varying(48) NOT NULL,
    enterprise_id uuid,
    language character varying(10) NOT NULL,
    theme character varying(5) NOT NULL,
    time_zone character varying(40) NOT NULL,
    is_active boolean NOT NULL,
    email_verified_at timestamp with time zone,
    mobile_verified_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    age_group bytea NOT NULL,
    must_agree_again boolean NOT NULL,
    next_email bytea NOT NULL,
    has_chosen_language boolean NOT NULL
);

CREATE TABLE public.addresses_deliveryfailure (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    message_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    failure character varying(20) NOT NULL,
    status character varying(12) NOT NULL,
    is_permanent boolean NOT NULL,
    member_id uuid NOT NULL,
    address_id uuid NOT NULL
);

ALTER TABLE ONLY public.addresses_deliveryfailure FORCE ROW LEVEL SECURITY;

CREATE TABLE public.addresses_invalidaddress (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    address bytea NOT NULL,
    address_key bigint NOT NULL,
    state character varying(10) NOT NULL,
    failure character varying(20) NOT NULL,
    status character varying(12) NOT NULL,
    failed_at timestamp with time zone NOT NULL,
    failing_since timestamp with time zone,
    works_since timestamp with time zone,
    is_shared boolean NOT NULL,
    answered_by_id uuid
);

ALTER TABLE ONLY public.addresses_invalidaddress FORCE ROW LEVEL SECURITY;

CREATE TABLE public.addresses_sharedfailure (
    fingerprint character varying(32) NOT NULL,
    failure character varying(20) NOT NULL,
    month date NOT NULL
);

CREATE TABLE public.audit_auditentry (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    word character varying(64) NOT NULL,
    member_id uuid,
    via character varying(64) NOT NULL,
    object_type character varying(64) NOT NULL,
    object_id uuid,
    concerns_id uuid,
    details bytea,
    number bigint,
    digest bytea,
    details_digest bytea
);

ALTER TABLE ONLY public.audit_auditentry FORCE ROW LEVEL SECURITY;

CREATE TABLE public.audit_audithead (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    number bigint NOT NULL,
    digest bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    is_indexed boolean NOT NULL
);

ALTER TABLE ONLY public.audit_audithead FORCE ROW LEVEL SECURITY;

CREATE TABLE public.audit_auditsearch (
    row_id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    member_id uuid,
    at timestamp with time zone NOT NULL,
    tokens bigint[] NOT NULL
);

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.automation_correction (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    what character varying(8) NOT NULL,
    before character varying(40) NOT NULL,
    after character varying(40) NOT NULL,
    sender_key bigint NOT NULL,
    company_key bigint,
    at timestamp with time zone NOT NULL,
    message_id uuid NOT NULL,
    noted_by_id uuid,
    list_key bigint,
    shape_key bigint
);

ALTER TABLE ONLY public.automation_correction FORCE ROW LEVEL SECURITY;

CREATE TABLE public.automation_decision (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    state character varying(10) NOT NULL,
    switch character varying(64) NOT NULL,
    rule character varying(64) NOT NULL,
    confidence smallint NOT NULL,
    evidence bytea,
    change bytea,
    at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    contested_at timestamp with time zone,
    contest bytea,
    answered_by_id uuid,
    customer_id uuid,
    message_id uuid NOT NULL,
    opportunity_id uuid,
    CONSTRAINT automation_decision_confidence_check CHECK ((confidence >= 0))
);

ALTER TABLE ONLY public.automation_decision FORCE ROW LEVEL SECURITY;

CREATE TABLE public.automation_rule (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name bytea NOT NULL,
    "position" integer NOT NULL,
    is_on boolean NOT NULL,
    on_since timestamp with time zone,
    needs_all boolean NOT NULL,
    stops boolean NOT NULL,
    conditions bytea NOT NULL,
    doings bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    member_id uuid,
    CONSTRAINT automation_rule_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.automation_rule FORCE ROW LEVEL SECURITY;

CREATE TABLE public.cabinet_customerfile (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    name bytea NOT NULL,
    type character varying(100) NOT NULL,
    size integer NOT NULL,
    blob character varying(48) NOT NULL,
    removed_at timestamp with time zone,
    customer_id uuid NOT NULL,
    member_id uuid NOT NULL,
    CONSTRAINT cabinet_customerfile_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY public.cabinet_customerfile FORCE ROW LEVEL SECURITY;

CREATE TABLE public.catalogue_buyerscode (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    code character varying(300) NOT NULL,
    code_key character varying(300) NOT NULL,
    learnt_at timestamp with time zone NOT NULL,
    customer_id uuid NOT NULL,
    learnt_by_id uuid,
    product_id uuid NOT NULL
);

ALTER TABLE ONLY public.catalogue_buyerscode FORCE ROW LEVEL SECURITY;

CREATE TABLE public.catalogue_product (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    number character varying(60) NOT NULL,
    number_key character varying(60) NOT NULL,
    name character varying(300) NOT NULL,
    name_key character varying(300) NOT NULL,
    name_zh character varying(300) NOT NULL,
    other_names jsonb NOT NULL,
    description text NOT NULL,
    description_zh text NOT NULL,
    attributes jsonb NOT NULL,
    unit character varying(20) NOT NULL,
    hs_code character varying(14) NOT NULL,
    origin character varying(2) NOT NULL,
    moq numeric(18,4),
    pack_quantity numeric(18,4),
    carton_length numeric(8,2),
    carton_width numeric(8,2),
    carton_height numeric(8,2),
    net_weight numeric(10,3),
    gross_weight numeric(10,3),
    cost numeric(18,6),
    cost_currency character varying(3) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    variant_of_id uuid,
    in_stock numeric(18,4),
    other_descriptions jsonb DEFAULT '{}'::jsonb NOT NULL
);

ALTER TABLE ONLY public.catalogue_product FORCE ROW LEVEL SECURITY;

CREATE TABLE public.catalogue_productimport (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    file_name bytea NOT NULL,
    blob character varying(64) NOT NULL,
    known character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    problem character varying(300) NOT NULL,
    added integer NOT NULL,
    changed integer NOT NULL,
    prices integer NOT NULL,
    left_out integer NOT NULL,
    failed integer NOT NULL,
    kept integer NOT NULL,
    unread jsonb NOT NULL,
    faults bytea,
    before jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    member_id uuid NOT NULL,
    CONSTRAINT catalogue_productimport_added_check CHECK ((added >= 0)),
    CONSTRAINT catalogue_productimport_changed_check CHECK ((changed >= 0)),
    CONSTRAINT catalogue_productimport_failed_check CHECK ((failed >= 0)),
    CONSTRAINT catalogue_productimport_kept_check CHECK ((kept >= 0)),
    CONSTRAINT catalogue_productimport_left_out_check CHECK ((left_out >= 0)),
    CONSTRAINT catalogue_productimport_prices_check CHECK ((prices >= 0))
);

ALTER TABLE ONLY public.catalogue_productimport FORCE ROW LEVEL SECURITY;

CREATE TABLE public.catalogue_productimportblock (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    number integer NOT NULL,
    sheet smallint NOT NULL,
    until integer NOT NULL,
    before jsonb NOT NULL,
    faults bytea,
    ended_at timestamp with time zone NOT NULL,
    imported_id uuid NOT NULL,
    CONSTRAINT catalogue_productimportblock_number_check CHECK ((number >= 0)),
    CONSTRAINT catalogue_productimportblock_sheet_check CHECK ((sheet >= 0))
);

ALTER TABLE ONLY public.catalogue_productimportblock FORCE ROW LEVEL SECURITY;

CREATE TABLE public.catalogue_productpicture (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    "position" smallint NOT NULL,
    type character varying(20) NOT NULL,
    size integer NOT NULL,
    blob character varying(64) NOT NULL,
    product_id uuid NOT NULL,
    CONSTRAINT catalogue_productpicture_position_check CHECK (("position" >= 0)),
    CONSTRAINT catalogue_productpicture_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY public.catalogue_productpicture FORCE ROW LEVEL SECURITY;

CREATE TABLE public.catalogue_productprice (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    currency character varying(3) NOT NULL,
    incoterm character varying(3) NOT NULL,
    min_quantity numeric(18,4) NOT NULL,
    price numeric(18,6) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    customer_id uuid,
    made_by_id uuid,
    product_id uuid NOT NULL
);

ALTER TABLE ONLY public.catalogue_productprice FORCE ROW LEVEL SECURITY;

CREATE TABLE public.catalogue_productsearch (
    row_id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    member_id uuid,
    at timestamp with time zone NOT NULL,
    tokens bigint[] NOT NULL
);

CREATE TABLE public.catalogue_supplierprice (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    code character varying(60) NOT NULL,
    currency character varying(3) NOT NULL,
    min_quantity numeric(18,4) NOT NULL,
    price numeric(18,6) NOT NULL,
    moq numeric(18,4),
    lead_days smallint,
    valid_until date,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    made_by_id uuid,
    product_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    CONSTRAINT catalogue_supplierprice_lead_days_check CHECK ((lead_days >= 0))
);

ALTER TABLE ONLY public.catalogue_supplierprice FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_contact (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name bytea NOT NULL,
    email bytea NOT NULL,
    email_key bigint,
    phone bytea NOT NULL,
    "position" bytea NOT NULL,
    language character varying(10) NOT NULL,
    is_main boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    customer_id uuid NOT NULL,
    custom bytea,
    may_mail character varying(10) NOT NULL,
    may_track character varying(10) NOT NULL,
    notes bytea NOT NULL,
    origins jsonb NOT NULL,
    permit_at timestamp with time zone,
    permit_note bytea NOT NULL,
    time_zone character varying(40) NOT NULL
);

ALTER TABLE ONLY public.customers_contact FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_contactpoint (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    value bytea NOT NULL,
    key bigint NOT NULL,
    contact_id uuid NOT NULL
);

ALTER TABLE ONLY public.customers_contactpoint FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_customer (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    number integer NOT NULL,
    name character varying(300) NOT NULL,
    other_names jsonb NOT NULL,
    country character varying(2) NOT NULL,
    city character varying(100) NOT NULL,
    time_zone character varying(40) NOT NULL,
    website character varying(200) NOT NULL,
    stage character varying(32) NOT NULL,
    stars smallint NOT NULL,
    source character varying(40) NOT NULL,
    notes bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_contact_at timestamp with time zone,
    next_step_at timestamp with time zone,
    next_step bytea NOT NULL,
    created_by_id uuid,
    merged_into_id uuid,
    owner_id uuid,
    addresses bytea,
    became_customer_at timestamp with time zone,
    business character varying(32) NOT NULL,
    custom bytea,
    intention smallint NOT NULL,
    kind character varying(10) NOT NULL,
    more_websites jsonb NOT NULL,
    origins jsonb NOT NULL,
    phone bytea NOT NULL,
    products character varying(500) NOT NULL,
    region character varying(100) NOT NULL,
    scale smallint NOT NULL,
    short_name character varying(100) NOT NULL,
    yearly_purchase smallint NOT NULL,
    is_pooled boolean NOT NULL,
    match_rules integer DEFAULT 0 NOT NULL,
    CONSTRAINT customers_customer_intention_check CHECK ((intention >= 0)),
    CONSTRAINT customers_customer_number_check CHECK ((number >= 0)),
    CONSTRAINT customers_customer_scale_check CHECK ((scale >= 0)),
    CONSTRAINT customers_customer_stars_check CHECK ((stars >= 0)),
    CONSTRAINT customers_customer_yearly_purchase_check CHECK ((yearly_purchase >= 0))
);

ALTER TABLE ONLY public.customers_customer FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_customersearch (
    row_id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    member_id uuid,
    at timestamp with time zone NOT NULL,
    tokens bigint[] NOT NULL
);

CREATE TABLE public.customers_customfield (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    record character varying(10) NOT NULL,
    name character varying(60) NOT NULL,
    kind character varying(10) NOT NULL,
    help character varying(200) NOT NULL,
    choices jsonb NOT NULL,
    section character varying(60) NOT NULL,
    "position" smallint NOT NULL,
    is_required boolean NOT NULL,
    is_personal boolean NOT NULL,
    is_hidden boolean NOT NULL,
    CONSTRAINT customers_customfield_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.customers_customfield FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_fieldfile (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    row_id uuid,
    at timestamp with time zone NOT NULL,
    name bytea NOT NULL,
    type character varying(100) NOT NULL,
    size integer NOT NULL,
    blob character varying(48) NOT NULL,
    key bigint NOT NULL,
    left_at timestamp with time zone,
    member_id uuid NOT NULL,
    CONSTRAINT customers_fieldfile_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY public.customers_fieldfile FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_fieldindex (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    row_id uuid NOT NULL,
    key bigint,
    number double precision,
    field_id uuid NOT NULL
);

ALTER TABLE ONLY public.customers_fieldindex FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_follower (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    customer_id uuid NOT NULL,
    member_id uuid NOT NULL
);

ALTER TABLE ONLY public.customers_follower FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_matchkey (
    enterprise_id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    key bigint NOT NULL,
    customer_id uuid NOT NULL
);

ALTER TABLE ONLY public.customers_matchkey FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_merge (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    before bytea,
    gone_id uuid NOT NULL,
    kept_id uuid NOT NULL,
    member_id uuid
);

ALTER TABLE ONLY public.customers_merge FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_option (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    of character varying(20) NOT NULL,
    key character varying(32) NOT NULL,
    name character varying(60) NOT NULL,
    tone character varying(10) NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    CONSTRAINT customers_option_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.customers_option FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_ownership (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone,
    customer_id uuid NOT NULL,
    member_id uuid
);

ALTER TABLE ONLY public.customers_ownership FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_savedview (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    record character varying(10) NOT NULL,
    is_shared boolean NOT NULL,
    "position" smallint NOT NULL,
    member_id uuid NOT NULL,
    name bytea CONSTRAINT customers_savedview_name_not_null1 NOT NULL,
    query bytea CONSTRAINT customers_savedview_query_not_null1 NOT NULL,
    CONSTRAINT customers_savedview_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.customers_savedview FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_tag (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name character varying(60) NOT NULL,
    tone character varying(10) NOT NULL,
    scope character varying(10) NOT NULL,
    department_id uuid,
    member_id uuid
);

ALTER TABLE ONLY public.customers_tag FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_tagging (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    tag_id uuid NOT NULL
);

ALTER TABLE ONLY public.customers_tagging FORCE ROW LEVEL SECURITY;

CREATE TABLE public.customers_timelineentry (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    text bytea NOT NULL,
    object_id uuid,
    customer_id uuid NOT NULL,
    member_id uuid,
    changes bytea,
    way character varying(32) NOT NULL
);

ALTER TABLE ONLY public.customers_timelineentry FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_approvalrequest (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    version smallint NOT NULL,
    is_for_access boolean NOT NULL,
    state character varying(10) NOT NULL,
    reasons jsonb NOT NULL,
    words bytea NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    asked_by_id uuid NOT NULL,
    document_id uuid NOT NULL,
    CONSTRAINT deals_approvalrequest_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.deals_approvalrequest FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_approvalrule (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    reason character varying(10) NOT NULL,
    "limit" numeric(18,4),
    steps jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    customer_id uuid
);

ALTER TABLE ONLY public.deals_approvalrule FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_approvalstep (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    "position" smallint NOT NULL,
    is_yes boolean,
    words bytea NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id uuid,
    member_id uuid NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT deals_approvalstep_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.deals_approvalstep FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_bankaccount (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    label character varying(100) NOT NULL,
    currency character varying(3) NOT NULL,
    beneficiary bytea NOT NULL,
    bank character varying(200) NOT NULL,
    bank_address character varying(300) NOT NULL,
    account bytea NOT NULL,
    swift character varying(11) NOT NULL,
    closed_at timestamp with time zone
);

ALTER TABLE ONLY public.deals_bankaccount FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_dealshare (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    percent smallint NOT NULL,
    member_id uuid NOT NULL,
    opportunity_id uuid NOT NULL,
    CONSTRAINT deals_dealshare_percent_check CHECK ((percent >= 0))
);

ALTER TABLE ONLY public.deals_dealshare FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_dealtask (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    words bytea NOT NULL,
    due_on date,
    done_at timestamp with time zone,
    made_at timestamp with time zone NOT NULL,
    member_id uuid NOT NULL,
    opportunity_id uuid NOT NULL
);

ALTER TABLE ONLY public.deals_dealtask FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_document (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    number character varying(40) NOT NULL,
    version smallint NOT NULL,
    state character varying(10) NOT NULL,
    chain uuid NOT NULL,
    date date NOT NULL,
    valid_until date,
    reference character varying(60) NOT NULL,
    language character varying(4) NOT NULL,
    layout character varying(36) NOT NULL,
    currency character varying(3) NOT NULL,
    incoterm character varying(3) NOT NULL,
    place character varying(100) NOT NULL,
    loading character varying(100) NOT NULL,
    discharge character varying(100) NOT NULL,
    total_minor bigint NOT NULL,
    rate numeric(24,12),
    rate_currency character varying(3) NOT NULL,
    rate_source character varying(20) NOT NULL,
    rate_date date,
    buyer bytea,
    bank bytea,
    terms bytea,
    made_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    issued_at timestamp with time zone,
    customer_id uuid NOT NULL,
    made_from_id uuid,
    opportunity_id uuid,
    owner_id uuid NOT NULL,
    CONSTRAINT deals_document_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.deals_document FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_documentlayout (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name character varying(60) NOT NULL,
    look character varying(12) NOT NULL,
    design jsonb NOT NULL,
    history jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    archived_at timestamp with time zone
);

ALTER TABLE ONLY public.deals_documentlayout FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_documentline (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    "position" smallint NOT NULL,
    number character varying(60) NOT NULL,
    name character varying(300) NOT NULL,
    name_zh character varying(300) NOT NULL,
    description character varying(1000) NOT NULL,
    quantity numeric(18,4),
    unit character varying(20) NOT NULL,
    price numeric(18,6),
    each numeric(18,4),
    length numeric(8,2),
    width numeric(8,2),
    height numeric(8,2),
    net numeric(10,3),
    gross numeric(10,3),
    hs character varying(14) NOT NULL,
    origin character varying(2) NOT NULL,
    cost numeric(18,6),
    cost_currency character varying(3) NOT NULL,
    document_id uuid NOT NULL,
    listed_id uuid,
    carton_numbers character varying(120) DEFAULT ''::character varying NOT NULL,
    discount numeric(6,4),
    CONSTRAINT deals_documentline_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.deals_documentline FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_documentseries (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    pattern character varying(30) NOT NULL,
    year smallint NOT NULL,
    last integer NOT NULL,
    CONSTRAINT deals_documentseries_last_check CHECK ((last >= 0)),
    CONSTRAINT deals_documentseries_year_check CHECK ((year >= 0))
);

ALTER TABLE ONLY public.deals_documentseries FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_documentversion (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    version smallint NOT NULL,
    content bytea NOT NULL,
    total_minor bigint NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    document_id uuid NOT NULL,
    issued_by_id uuid,
    CONSTRAINT deals_documentversion_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.deals_documentversion FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_exchangerate (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    currency character varying(3) NOT NULL,
    "to" character varying(3) NOT NULL,
    rate numeric(24,12) NOT NULL,
    "on" date NOT NULL,
    source character varying(20) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    made_by_id uuid
);

ALTER TABLE ONLY public.deals_exchangerate FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_filledworkbook (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    version smallint NOT NULL,
    template_version smallint NOT NULL,
    blob character varying(64) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    document_id uuid NOT NULL,
    made_by_id uuid,
    template_id uuid NOT NULL,
    CONSTRAINT deals_filledworkbook_template_version_check CHECK ((template_version >= 0)),
    CONSTRAINT deals_filledworkbook_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.deals_filledworkbook FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_fromstock (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    chain uuid NOT NULL,
    item character varying(300) NOT NULL,
    quantity numeric(18,4) NOT NULL,
    set_at timestamp with time zone NOT NULL,
    product_id uuid,
    set_by_id uuid
);

ALTER TABLE ONLY public.deals_fromstock FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_goodsmove (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    chain uuid NOT NULL,
    item character varying(300) NOT NULL,
    quantity numeric(18,4) NOT NULL,
    free numeric(18,4) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    document_id uuid NOT NULL,
    made_by_id uuid,
    product_id uuid,
    undone_by_id uuid
);

ALTER TABLE ONLY public.deals_goodsmove FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_letterhead (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name character varying(200) NOT NULL,
    name_zh character varying(200) NOT NULL,
    address character varying(300) NOT NULL,
    address_zh character varying(300) NOT NULL,
    phone character varying(60) NOT NULL,
    email character varying(254) NOT NULL,
    website character varying(200) NOT NULL,
    tax_id character varying(40) NOT NULL,
    accent character varying(7) NOT NULL,
    layout character varying(36) NOT NULL,
    language character varying(4) NOT NULL,
    loading character varying(100) NOT NULL,
    valid_days smallint NOT NULL,
    packing character varying(200) NOT NULL,
    notes text NOT NULL,
    logo character varying(64) NOT NULL,
    seal character varying(64) NOT NULL,
    layouts jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT deals_letterhead_valid_days_check CHECK ((valid_days >= 0))
);

ALTER TABLE ONLY public.deals_letterhead FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_opportunity (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    number integer NOT NULL,
    title character varying(300) NOT NULL,
    stage character varying(12) NOT NULL,
    amount_minor bigint,
    currency character varying(3) NOT NULL,
    incoterm character varying(3) NOT NULL,
    place character varying(100) NOT NULL,
    payment character varying(200) NOT NULL,
    document_number character varying(60) NOT NULL,
    lost_reason character varying(200) NOT NULL,
    next_step bytea NOT NULL,
    next_step_at timestamp with time zone,
    opened_at timestamp with time zone NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    is_by_rule boolean NOT NULL,
    withdrawn_at timestamp with time zone,
    contact_id uuid,
    customer_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    thread_id uuid,
    closes_on date,
    step character varying(32) NOT NULL,
    flow_id uuid,
    furthest smallint DEFAULT 0 NOT NULL,
    CONSTRAINT deals_opportunity_furthest_check CHECK ((furthest >= 0)),
    CONSTRAINT deals_opportunity_number_check CHECK ((number >= 0))
);

ALTER TABLE ONLY public.deals_opportunity FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_opportunityitem (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    "position" smallint NOT NULL,
    product character varying(300) NOT NULL,
    model character varying(100) NOT NULL,
    quantity numeric(18,4),
    quantity_max numeric(18,4),
    unit character varying(20) NOT NULL,
    price numeric(18,6),
    target_price numeric(18,6),
    currency character varying(3) NOT NULL,
    hs_code character varying(14) NOT NULL,
    "where" character varying(200) NOT NULL,
    opportunity_id uuid NOT NULL,
    listed_id uuid,
    CONSTRAINT deals_opportunityitem_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.deals_opportunityitem FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_salesflow (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name character varying(60) NOT NULL,
    is_standard boolean NOT NULL,
    is_closed boolean NOT NULL,
    stages jsonb NOT NULL,
    "position" smallint NOT NULL,
    CONSTRAINT deals_salesflow_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.deals_salesflow FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_sharelink (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    version smallint NOT NULL,
    link_key bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    document_id uuid NOT NULL,
    made_by_id uuid NOT NULL,
    CONSTRAINT deals_sharelink_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.deals_sharelink FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_shareview (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    is_pdf boolean NOT NULL,
    ip bytea NOT NULL,
    device bytea NOT NULL,
    link_id uuid NOT NULL
);

ALTER TABLE ONLY public.deals_shareview FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_stagechange (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    before character varying(12) NOT NULL,
    after character varying(12) NOT NULL,
    at timestamp with time zone NOT NULL,
    member_id uuid,
    opportunity_id uuid NOT NULL,
    name character varying(60) NOT NULL
);

ALTER TABLE ONLY public.deals_stagechange FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_standin (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    until date NOT NULL,
    member_id uuid NOT NULL,
    stand_in_id uuid NOT NULL
);

ALTER TABLE ONLY public.deals_standin FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_workbooktemplate (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name character varying(60) NOT NULL,
    kinds jsonb NOT NULL,
    version smallint NOT NULL,
    archived_at timestamp with time zone,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT deals_workbooktemplate_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.deals_workbooktemplate FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deals_workbooktemplateversion (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    version smallint NOT NULL,
    blob character varying(64) NOT NULL,
    size integer NOT NULL,
    used jsonb NOT NULL,
    sheets jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by_id uuid,
    template_id uuid NOT NULL,
    CONSTRAINT deals_workbooktemplateversion_size_check CHECK ((size >= 0)),
    CONSTRAINT deals_workbooktemplateversion_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.deals_workbooktemplateversion FORCE ROW LEVEL SECURITY;

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

CREATE TABLE public.duplicates_duplicaterules (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    fields jsonb NOT NULL,
    tells_follower boolean NOT NULL,
    most_masked_a_day smallint NOT NULL,
    CONSTRAINT duplicates_duplicaterules_most_masked_a_day_check CHECK ((most_masked_a_day >= 0))
);

ALTER TABLE ONLY public.duplicates_duplicaterules FORCE ROW LEVEL SECURITY;

CREATE TABLE public.duplicates_ownerrequest (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    wish character varying(10) NOT NULL,
    reason bytea NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    answer bytea NOT NULL,
    trail bytea,
    answered_by_id uuid,
    asked_by_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    typed bytea NOT NULL
);

ALTER TABLE ONLY public.duplicates_ownerrequest FORCE ROW LEVEL SECURITY;

CREATE TABLE public.duplicates_suspectedpair (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    score smallint NOT NULL,
    evidence bytea,
    state character varying(10) NOT NULL,
    found_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id uuid,
    left_id uuid NOT NULL,
    right_id uuid NOT NULL,
    CONSTRAINT duplicates_suspectedpair_score_check CHECK ((score >= 0))
);

ALTER TABLE ONLY public.duplicates_suspectedpair FORCE ROW LEVEL SECURITY;

CREATE TABLE public.enterprise_department (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name character varying(100) NOT NULL,
    parent_id uuid
);

ALTER TABLE ONLY public.enterprise_department FORCE ROW LEVEL SECURITY;

CREATE TABLE public.enterprise_enterprise (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name character varying(200) NOT NULL,
    other_names jsonb NOT NULL,
    mail_domains jsonb NOT NULL,
    country character varying(2) NOT NULL,
    currency character varying(3) NOT NULL,
    time_zone character varying(40) NOT NULL,
    edition character varying(20) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    is_sample boolean NOT NULL,
    needs_second_factor boolean NOT NULL,
    withheld jsonb NOT NULL,
    limits jsonb NOT NULL
);

ALTER TABLE ONLY public.enterprise_enterprise FORCE ROW LEVEL SECURITY;

CREATE TABLE public.enterprise_invitation (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    email bytea NOT NULL,
    email_key bigint NOT NULL,
    name bytea NOT NULL,
    link_key bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    department_id uuid,
    invited_by_id uuid NOT NULL,
    supervisor_id uuid,
    role_id uuid NOT NULL
);

ALTER TABLE ONLY public.enterprise_invitation FORCE ROW LEVEL SECURITY;

CREATE TABLE public.enterprise_masteroffer (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    heir_id uuid NOT NULL,
    offered_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.enterprise_masteroffer FORCE ROW LEVEL SECURITY;

CREATE TABLE public.enterprise_member (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    "position" bytea NOT NULL,
    is_master boolean NOT NULL,
    state character varying(10) NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    department_id uuid,
    supervisor_id uuid,
    user_id uuid NOT NULL,
    role_id uuid NOT NULL,
    industry bytea NOT NULL,
    work_email bytea NOT NULL,
    work_phone bytea NOT NULL
);

ALTER TABLE ONLY public.enterprise_member FORCE ROW LEVEL SECURITY;

CREATE TABLE public.enterprise_networklogentry (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    ip bytea NOT NULL,
    browser bytea NOT NULL,
    page bytea NOT NULL,
    searched bytea NOT NULL,
    member_id uuid NOT NULL
);

ALTER TABLE ONLY public.enterprise_networklogentry FORCE ROW LEVEL SECURITY;

CREATE TABLE public.enterprise_role (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name character varying(100) NOT NULL,
    builtin character varying(20) NOT NULL,
    rights jsonb NOT NULL,
    reach character varying(10) NOT NULL,
    is_own boolean NOT NULL,
    fixed jsonb NOT NULL,
    unseen jsonb NOT NULL
);

ALTER TABLE ONLY public.enterprise_role FORCE ROW LEVEL SECURITY;

CREATE TABLE public.enterprise_securityevent (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    at timestamp with time zone NOT NULL,
    score smallint NOT NULL,
    signals jsonb NOT NULL,
    country character varying(2) NOT NULL,
    place bytea NOT NULL,
    outcome character varying(12) NOT NULL,
    answer bytea NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id uuid,
    member_id uuid NOT NULL,
    CONSTRAINT enterprise_securityevent_score_check CHECK ((score >= 0))
);

ALTER TABLE ONLY public.enterprise_securityevent FORCE ROW LEVEL SECURITY;

CREATE TABLE public.enterprise_switch (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name character varying(64) NOT NULL,
    is_on boolean NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id uuid
);

ALTER TABLE ONLY public.enterprise_switch FORCE ROW LEVEL SECURITY;

CREATE TABLE public.exchange_cardphoto (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    blob character varying(60) NOT NULL,
    card bytea,
    problem character varying(12) NOT NULL,
    is_read boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    customer_id uuid,
    member_id uuid NOT NULL,
    dropped_at timestamp with time zone
);

ALTER TABLE ONLY public.exchange_cardphoto FORCE ROW LEVEL SECURITY;

CREATE TABLE public.exchange_columnpattern (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    record character varying(10) NOT NULL,
    key bigint NOT NULL,
    mapping jsonb NOT NULL
);

ALTER TABLE ONLY public.exchange_columnpattern FORCE ROW LEVEL SECURITY;

CREATE TABLE public.exchange_export (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    record character varying(12) NOT NULL,
    format character varying(5) NOT NULL,
    query bytea NOT NULL,
    reason bytea NOT NULL,
    state character varying(10) NOT NULL,
    rows integer NOT NULL,
    blob character varying(60) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    member_id uuid NOT NULL,
    CONSTRAINT exchange_export_rows_check CHECK ((rows >= 0))
);

ALTER TABLE ONLY public.exchange_export FORCE ROW LEVEL SECURITY;

CREATE TABLE public.exchange_import (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    record character varying(10) NOT NULL,
    file_name bytea NOT NULL,
    blob character varying(60) NOT NULL,
    kind character varying(5) NOT NULL,
    shape bytea,
    mapping jsonb NOT NULL,
    choices jsonb NOT NULL,
    statement bytea NOT NULL,
    statement_version character varying(20) NOT NULL,
    stated_at timestamp with time zone,
    state character varying(10) NOT NULL,
    problem character varying(300) NOT NULL,
    rows integer NOT NULL,
    done integer NOT NULL,
    made integer NOT NULL,
    people integer NOT NULL,
    changed integer NOT NULL,
    skipped integer NOT NULL,
    failed integer NOT NULL,
    kept integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    member_id uuid NOT NULL,
    barred integer DEFAULT 0 NOT NULL,
    CONSTRAINT exchange_import_barred_check CHECK ((barred >= 0)),
    CONSTRAINT exchange_import_changed_check CHECK ((changed >= 0)),
    CONSTRAINT exchange_import_done_check CHECK ((done >= 0)),
    CONSTRAINT exchange_import_failed_check CHECK ((failed >= 0)),
    CONSTRAINT exchange_import_kept_check CHECK ((kept >= 0)),
    CONSTRAINT exchange_import_made_check CHECK ((made >= 0)),
    CONSTRAINT exchange_import_people_check CHECK ((people >= 0)),
    CONSTRAINT exchange_import_rows_check CHECK ((rows >= 0)),
    CONSTRAINT exchange_import_skipped_check CHECK ((skipped >= 0))
);

ALTER TABLE ONLY public.exchange_import FORCE ROW LEVEL SECURITY;

CREATE TABLE public.exchange_importbatch (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    number integer NOT NULL,
    made jsonb NOT NULL,
    before bytea,
    failed bytea,
    at timestamp with time zone NOT NULL,
    imported_id uuid NOT NULL,
    CONSTRAINT exchange_importbatch_number_check CHECK ((number >= 0))
);

ALTER TABLE ONLY public.exchange_importbatch FORCE ROW LEVEL SECURITY;

CREATE TABLE public.exchange_setaside (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    line integer NOT NULL,
    cells bytea,
    evidence bytea,
    at timestamp with time zone NOT NULL,
    customer_id uuid NOT NULL,
    imported_id uuid NOT NULL,
    CONSTRAINT exchange_setaside_line_check CHECK ((line >= 0))
);

ALTER TABLE ONLY public.exchange_setaside FORCE ROW LEVEL SECURITY;

CREATE TABLE public.insurance_insuranceorder (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    number character varying(20) NOT NULL,
    state character varying(12) NOT NULL,
    content bytea,
    currency character varying(3) NOT NULL,
    amount_minor bigint NOT NULL,
    approved_minor bigint,
    valid_from date,
    valid_until date,
    digest character varying(64) NOT NULL,
    authorised_at timestamp with time zone,
    handed_over_at timestamp with time zone,
    made_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    customer_id uuid NOT NULL,
    document_id uuid,
    owner_id uuid NOT NULL,
    policy_id uuid,
    shipment_id uuid
);

ALTER TABLE ONLY public.insurance_insuranceorder FORCE ROW LEVEL SECURITY;

CREATE TABLE public.insurance_insurancepolicy (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    insurer character varying(100) NOT NULL,
    number character varying(40) NOT NULL,
    client character varying(40) NOT NULL,
    currency character varying(3) NOT NULL,
    closed_at timestamp with time zone,
    recipient_id uuid
);

ALTER TABLE ONLY public.insurance_insurancepolicy FORCE ROW LEVEL SECURITY;

CREATE TABLE public.integrations_accesstoken (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name character varying(60) NOT NULL,
    hash character varying(64) NOT NULL,
    scopes jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    used_at timestamp with time zone,
    minute bigint NOT NULL,
    calls integer NOT NULL,
    member_id uuid NOT NULL,
    statement bytea NOT NULL,
    statement_version character varying(20) NOT NULL,
    stated_at timestamp with time zone,
    CONSTRAINT integrations_accesstoken_calls_check CHECK ((calls >= 0))
);

ALTER TABLE ONLY public.integrations_accesstoken FORCE ROW LEVEL SECURITY;

CREATE TABLE public.integrations_repeatedcall (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    key bigint NOT NULL,
    asked bigint NOT NULL,
    status smallint NOT NULL,
    answer bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    token_id uuid NOT NULL,
    CONSTRAINT integrations_repeatedcall_status_check CHECK ((status >= 0))
);

ALTER TABLE ONLY public.integrations_repeatedcall FORCE ROW LEVEL SECURITY;

CREATE TABLE public.integrations_webhook (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    url bytea NOT NULL,
    key bytea NOT NULL,
    former_key bytea NOT NULL,
    former_until timestamp with time zone,
    events jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    stopped_at timestamp with time zone,
    stopped_why character varying(12) NOT NULL,
    failing_since timestamp with time zone,
    failures smallint NOT NULL,
    rests_until timestamp with time zone,
    member_id uuid NOT NULL,
    recipient_id uuid NOT NULL,
    CONSTRAINT integrations_webhook_failures_check CHECK ((failures >= 0))
);

ALTER TABLE ONLY public.integrations_webhook FORCE ROW LEVEL SECURITY;

CREATE TABLE public.integrations_webhookdelivery (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    happening character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    data jsonb NOT NULL,
    state character varying(10) NOT NULL,
    tries smallint NOT NULL,
    next_at timestamp with time zone,
    tried_at timestamp with time zone,
    answered smallint,
    made_at timestamp with time zone NOT NULL,
    webhook_id uuid NOT NULL,
    CONSTRAINT integrations_webhookdelivery_answered_check CHECK ((answered >= 0)),
    CONSTRAINT integrations_webhookdelivery_tries_check CHECK ((tries >= 0))
);

ALTER TABLE ONLY public.integrations_webhookdelivery FORCE ROW LEVEL SECURITY;

CREATE TABLE public.leaving_departure (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    is_called_off boolean NOT NULL,
    begun_by_id uuid NOT NULL,
    member_id uuid NOT NULL
);

ALTER TABLE ONLY public.leaving_departure FORCE ROW LEVEL SECURITY;

CREATE TABLE public.leaving_departurestep (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    done_at timestamp with time zone NOT NULL,
    things jsonb NOT NULL,
    count integer NOT NULL,
    taken_back_at timestamp with time zone,
    departure_id uuid NOT NULL,
    done_by_id uuid NOT NULL,
    heir_id uuid,
    CONSTRAINT leaving_departurestep_count_check CHECK ((count >= 0))
);

ALTER TABLE ONLY public.leaving_departurestep FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_domainshape (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    shape character varying(80) NOT NULL,
    domain_id uuid NOT NULL
);

ALTER TABLE ONLY public.mail_domainshape FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_draft (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    "to" bytea NOT NULL,
    cc bytea NOT NULL,
    bcc bytea NOT NULL,
    subject bytea NOT NULL,
    html bytea NOT NULL,
    state character varying(10) NOT NULL,
    message_id bytea NOT NULL,
    server_words bytea NOT NULL,
    is_in_sent boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    member_id uuid NOT NULL,
    mailbox_id uuid NOT NULL,
    answers_id uuid,
    handed_at timestamp with time zone,
    cure character varying(20) NOT NULL,
    answer_due_at timestamp with time zone,
    answered_at timestamp with time zone,
    handed_to character varying(210) NOT NULL,
    looked_at timestamp with time zone,
    message_key bigint,
    remind_days smallint,
    reminded_at timestamp with time zone,
    send_at timestamp with time zone,
    waits_for character varying(6) NOT NULL,
    is_tracked boolean NOT NULL,
    CONSTRAINT mail_draft_remind_days_check CHECK ((remind_days >= 0))
);

ALTER TABLE ONLY public.mail_draft FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_draftattachment (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name bytea NOT NULL,
    type character varying(100) NOT NULL,
    size integer NOT NULL,
    blob character varying(48) NOT NULL,
    draft_id uuid NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    is_linked boolean NOT NULL,
    is_whole boolean NOT NULL,
    CONSTRAINT mail_draftattachment_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY public.mail_draftattachment FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_fetchedmessage (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    uidvalidity bigint NOT NULL,
    uid bigint NOT NULL,
    blob character varying(48) NOT NULL,
    size integer NOT NULL,
    internal_date timestamp with time zone NOT NULL,
    is_seen boolean NOT NULL,
    is_flagged boolean NOT NULL,
    state character varying(10) NOT NULL,
    fetched_at timestamp with time zone NOT NULL,
    expunged_at timestamp with time zone,
    folder_id uuid NOT NULL,
    mailbox_id uuid NOT NULL,
    message_id uuid,
    head_key bigint,
    is_cut boolean NOT NULL,
    name_key bigint,
    CONSTRAINT mail_fetchedmessage_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY public.mail_fetchedmessage FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_filedownload (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    link_id uuid NOT NULL
);

ALTER TABLE ONLY public.mail_filedownload FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_filelink (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    secret bytea NOT NULL,
    link_key bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    forgotten_at timestamp with time zone,
    attachment_id uuid NOT NULL,
    made_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.mail_filelink FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_filepiece (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    number smallint NOT NULL,
    size integer NOT NULL,
    blob character varying(48) NOT NULL,
    attachment_id uuid NOT NULL,
    CONSTRAINT mail_filepiece_number_check CHECK ((number >= 0)),
    CONSTRAINT mail_filepiece_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY public.mail_filepiece FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_folder (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    path bytea NOT NULL,
    path_key bigint NOT NULL,
    title bytea NOT NULL,
    role character varying(8) NOT NULL,
    is_brought boolean NOT NULL,
    uidvalidity bigint NOT NULL,
    highest_uid bigint NOT NULL,
    lowest_uid bigint NOT NULL,
    is_backfilled boolean NOT NULL,
    server_count integer NOT NULL,
    missing_count integer NOT NULL,
    compared_at timestamp with time zone,
    mailbox_id uuid NOT NULL,
    modseq bigint NOT NULL,
    missing bytea,
    refused_since timestamp with time zone,
    CONSTRAINT mail_folder_missing_count_check CHECK ((missing_count >= 0)),
    CONSTRAINT mail_folder_server_count_check CHECK ((server_count >= 0))
);

ALTER TABLE ONLY public.mail_folder FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_knownaccount (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    party_key bigint NOT NULL,
    account bytea NOT NULL,
    account_key bigint NOT NULL,
    bic character varying(11) NOT NULL,
    state character varying(8) NOT NULL,
    message_id uuid NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.mail_knownaccount FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_knowndomain (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    domain character varying(253) NOT NULL,
    since timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.mail_knowndomain FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_largefiles (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    most_megabytes smallint NOT NULL,
    days smallint NOT NULL,
    CONSTRAINT mail_largefiles_days_check CHECK ((days >= 0)),
    CONSTRAINT mail_largefiles_most_megabytes_check CHECK ((most_megabytes >= 0))
);

ALTER TABLE ONLY public.mail_largefiles FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_lettertemplate (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    is_shared boolean NOT NULL,
    title bytea NOT NULL,
    word bytea NOT NULL,
    language character varying(8) NOT NULL,
    subject bytea NOT NULL,
    html bytea NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    member_id uuid NOT NULL
);

ALTER TABLE ONLY public.mail_lettertemplate FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_mailbox (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    address bytea NOT NULL,
    address_key bigint NOT NULL,
    sender_name bytea NOT NULL,
    username bytea NOT NULL,
    password bytea NOT NULL,
    provider character varying(20) NOT NULL,
    imap_host character varying(200) NOT NULL,
    imap_port integer NOT NULL,
    imap_security character varying(8) NOT NULL,
    smtp_host character varying(200) NOT NULL,
    smtp_port integer NOT NULL,
    smtp_security character varying(8) NOT NULL,
    saves_sent_itself boolean NOT NULL,
    bring_since date,
    is_free_mail boolean NOT NULL,
    signature bytea NOT NULL,
    state character varying(16) NOT NULL,
    state_since timestamp with time zone NOT NULL,
    state_words bytea NOT NULL,
    bound_at timestamp with time zone NOT NULL,
    compared_at timestamp with time zone,
    member_id uuid NOT NULL,
    failing_since timestamp with time zone,
    failures integer NOT NULL,
    next_try_at timestamp with time zone,
    access_token bytea NOT NULL,
    access_until timestamp with time zone,
    issuer character varying(12) NOT NULL,
    refresh_token bytea NOT NULL,
    refreshing_until timestamp with time zone,
    protocol character varying(4) NOT NULL,
    CONSTRAINT mail_mailbox_failures_check CHECK ((failures >= 0)),
    CONSTRAINT mail_mailbox_imap_port_check CHECK ((imap_port >= 0)),
    CONSTRAINT mail_mailbox_smtp_port_check CHECK ((smtp_port >= 0))
);

ALTER TABLE ONLY public.mail_mailbox FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_mailboxlease (
    mailbox_id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    holder character varying(80) NOT NULL,
    until timestamp with time zone,
    is_wanted boolean NOT NULL
);

CREATE TABLE public.mail_mailboxshare (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    may_answer boolean NOT NULL,
    shared_at timestamp with time zone NOT NULL,
    mailbox_id uuid NOT NULL,
    member_id uuid NOT NULL
);

ALTER TABLE ONLY public.mail_mailboxshare FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_message (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    filed_by character varying(8) NOT NULL,
    blob character varying(48) NOT NULL,
    size integer NOT NULL,
    direction character varying(3) NOT NULL,
    at timestamp with time zone NOT NULL,
    subject bytea NOT NULL,
    snippet bytea NOT NULL,
    sender_name bytea NOT NULL,
    sender_address bytea NOT NULL,
    sender_key bigint,
    to_names bytea NOT NULL,
    message_id_key bigint,
    language character varying(8) NOT NULL,
    kind character varying(12) NOT NULL,
    confidence smallint NOT NULL,
    risk character varying(12) NOT NULL,
    is_read boolean NOT NULL,
    is_starred boolean NOT NULL,
    has_attachments boolean NOT NULL,
    is_bounce boolean NOT NULL,
    is_list boolean NOT NULL,
    is_auto_reply boolean NOT NULL,
    was_unreadable boolean NOT NULL,
    customer_id uuid,
    folder_id uuid NOT NULL,
    mailbox_id uuid NOT NULL,
    thread_id uuid NOT NULL,
    gone_at timestamp with time zone,
    CONSTRAINT mail_message_confidence_check CHECK ((confidence >= 0)),
    CONSTRAINT mail_message_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY public.mail_message FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_messagecontent (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    content bytea NOT NULL
);

ALTER TABLE ONLY public.mail_messagecontent FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_messagepart (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    "position" smallint NOT NULL,
    name bytea NOT NULL,
    type character varying(100) NOT NULL,
    size integer NOT NULL,
    content_id bytea NOT NULL,
    is_inline boolean NOT NULL,
    message_id uuid NOT NULL,
    danger character varying(10) NOT NULL,
    CONSTRAINT mail_messagepart_position_check CHECK (("position" >= 0)),
    CONSTRAINT mail_messagepart_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY public.mail_messagepart FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_messageparticipant (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    role character varying(4) NOT NULL,
    address_key bigint NOT NULL,
    message_id uuid NOT NULL
);

ALTER TABLE ONLY public.mail_messageparticipant FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_messagesearch (
    row_id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    member_id uuid,
    at timestamp with time zone NOT NULL,
    tokens bigint[] NOT NULL,
    covers_files boolean NOT NULL
);

CREATE TABLE public.mail_messagewarning (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    evidence bytea,
    made_at timestamp with time zone NOT NULL,
    answer character varying(8) NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id uuid,
    message_id uuid NOT NULL
);

ALTER TABLE ONLY public.mail_messagewarning FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_opening (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    opened_by character varying(8) NOT NULL,
    confidence smallint NOT NULL,
    letter_id uuid NOT NULL,
    CONSTRAINT mail_opening_confidence_check CHECK ((confidence >= 0))
);

ALTER TABLE ONLY public.mail_opening FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_openingaddress (
    token_hash character varying(64) NOT NULL,
    enterprise_id uuid NOT NULL,
    letter_id uuid NOT NULL
);

CREATE TABLE public.mail_privateconversation (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    marked_at timestamp with time zone NOT NULL,
    thread_id uuid NOT NULL
);

ALTER TABLE ONLY public.mail_privateconversation FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_savedsearch (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    words bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    member_id uuid NOT NULL
);

ALTER TABLE ONLY public.mail_savedsearch FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_signature (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    language character varying(8) NOT NULL,
    html bytea NOT NULL,
    mailbox_id uuid NOT NULL
);

ALTER TABLE ONLY public.mail_signature FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_thread (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    subject bytea NOT NULL,
    last_at timestamp with time zone NOT NULL,
    message_count integer NOT NULL,
    unread_count integer NOT NULL,
    mailbox_id uuid NOT NULL,
    joined_into_id uuid,
    CONSTRAINT mail_thread_message_count_check CHECK ((message_count >= 0)),
    CONSTRAINT mail_thread_unread_count_check CHECK ((unread_count >= 0))
);

ALTER TABLE ONLY public.mail_thread FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_threadreference (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    key bigint NOT NULL,
    mailbox_id uuid NOT NULL,
    thread_id uuid NOT NULL
);

ALTER TABLE ONLY public.mail_threadreference FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_trackedletter (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    message_key bigint,
    token bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    contact_id uuid NOT NULL,
    draft_id uuid NOT NULL
);

ALTER TABLE ONLY public.mail_trackedletter FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_trackingconsent (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    is_given boolean NOT NULL,
    words bytea NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    contact_id uuid NOT NULL,
    noted_by_id uuid,
    version smallint NOT NULL,
    CONSTRAINT mail_trackingconsent_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.mail_trackingconsent FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mail_writinghabits (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    undo_seconds smallint NOT NULL,
    remind_days smallint,
    member_id uuid NOT NULL,
    CONSTRAINT mail_writinghabits_remind_days_check CHECK ((remind_days >= 0)),
    CONSTRAINT mail_writinghabits_undo_seconds_check CHECK ((undo_seconds >= 0))
);

ALTER TABLE ONLY public.mail_writinghabits FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.notifications_notification (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    kind character varying(64) NOT NULL,
    "values" bytea,
    link character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    member_id uuid NOT NULL,
    once_key bigint
);

ALTER TABLE ONLY public.notifications_notification FORCE ROW LEVEL SECURITY;

CREATE TABLE public.platform_datakey (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    purpose character varying(8) NOT NULL,
    version integer NOT NULL,
    wrapped bytea,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT platform_datakey_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.platform_datakey FORCE ROW LEVEL SECURITY;

CREATE TABLE public.platform_tenant (
    id uuid NOT NULL,
    is_open boolean NOT NULL
);

CREATE TABLE public.pool_pool (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name character varying(100) NOT NULL,
    returns boolean NOT NULL,
    no_contact_days smallint,
    no_deal_days smallint,
    counts jsonb NOT NULL,
    stages jsonb NOT NULL,
    countries jsonb NOT NULL,
    most_stars smallint NOT NULL,
    warn_days smallint NOT NULL,
    holding_cap integer,
    claims_a_day smallint,
    cool_down_days smallint NOT NULL,
    hidden jsonb NOT NULL,
    markets jsonb NOT NULL,
    provinces jsonb NOT NULL,
    rules_since timestamp with time zone,
    CONSTRAINT pool_pool_claims_a_day_check CHECK ((claims_a_day >= 0)),
    CONSTRAINT pool_pool_cool_down_days_check CHECK ((cool_down_days >= 0)),
    CONSTRAINT pool_pool_holding_cap_check CHECK ((holding_cap >= 0)),
    CONSTRAINT pool_pool_most_stars_check CHECK ((most_stars >= 0)),
    CONSTRAINT pool_pool_no_contact_days_check CHECK ((no_contact_days >= 0)),
    CONSTRAINT pool_pool_no_deal_days_check CHECK ((no_deal_days >= 0)),
    CONSTRAINT pool_pool_warn_days_check CHECK ((warn_days >= 0))
);

ALTER TABLE ONLY public.pool_pool FORCE ROW LEVEL SECURITY;

CREATE TABLE public.pool_poollock (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    locked_at timestamp with time zone NOT NULL,
    customer_id uuid NOT NULL,
    member_id uuid
);

ALTER TABLE ONLY public.pool_poollock FORCE ROW LEVEL SECURITY;

CREATE TABLE public.pool_poolseat (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    member_id uuid NOT NULL,
    pool_id uuid NOT NULL
);

ALTER TABLE ONLY public.pool_poolseat FORCE ROW LEVEL SECURITY;

CREATE TABLE public.pool_poolstay (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    cause character varying(12) NOT NULL,
    why bytea,
    came_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    contest character varying(8) NOT NULL,
    objection bytea NOT NULL,
    settled_at timestamp with time zone,
    settlement bytea NOT NULL,
    customer_id uuid NOT NULL,
    pool_id uuid NOT NULL,
    settled_by_id uuid,
    taken_by_id uuid,
    taken_from_id uuid
);

ALTER TABLE ONLY public.pool_poolstay FORCE ROW LEVEL SECURITY;

CREATE TABLE public.privacy_agreement (
    id uuid NOT NULL,
    version character varying(20) NOT NULL,
    language character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.privacy_consent (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    function character varying(64) NOT NULL,
    object_id uuid,
    words bytea,
    given_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    member_id uuid NOT NULL,
    version smallint NOT NULL,
    purpose character varying(20) NOT NULL,
    CONSTRAINT privacy_consent_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.privacy_consent FORCE ROW LEVEL SECURITY;

CREATE TABLE public.privacy_datarequest (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    knock_id uuid,
    person_key bigint,
    email bytea NOT NULL,
    name bytea NOT NULL,
    kind character varying(12) NOT NULL,
    ground character varying(12) NOT NULL,
    words bytea NOT NULL,
    language character varying(10) NOT NULL,
    state character varying(8) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    verified_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    told_of_due_at timestamp with time zone,
    overdue_told_at timestamp with time zone,
    fee bytea NOT NULL,
    fee_accepted_at timestamp with time zone,
    decided_at timestamp with time zone,
    refusal character varying(12) NOT NULL,
    answer bytea NOT NULL,
    receipt bytea,
    appeal bytea NOT NULL,
    appealed_at timestamp with time zone,
    decided_by_id uuid,
    member_id uuid,
    erasing bytea,
    last_step_at timestamp with time zone,
    rows_gone integer NOT NULL,
    rows_to_go integer NOT NULL,
    first_answer bytea NOT NULL,
    first_refusal character varying(12) NOT NULL,
    first_decided_at timestamp with time zone,
    CONSTRAINT privacy_datarequest_rows_gone_check CHECK ((rows_gone >= 0)),
    CONSTRAINT privacy_datarequest_rows_to_go_check CHECK ((rows_to_go >= 0))
);

ALTER TABLE ONLY public.privacy_datarequest FORCE ROW LEVEL SECURITY;

CREATE TABLE public.privacy_departedlogentry (
    id uuid NOT NULL,
    of_enterprise uuid NOT NULL,
    of_member uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    place bytea NOT NULL,
    what bytea NOT NULL
);

CREATE TABLE public.privacy_disclosure (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    who bytea NOT NULL,
    contact bytea NOT NULL,
    about bytea NOT NULL,
    wants bytea NOT NULL,
    "case" character varying(20) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    weighed bytea NOT NULL,
    is_granted boolean,
    given jsonb NOT NULL,
    decided_at timestamp with time zone,
    decided_by_id uuid
);

ALTER TABLE ONLY public.privacy_disclosure FORCE ROW LEVEL SECURITY;

CREATE TABLE public.privacy_keepingrule (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    label character varying(60) NOT NULL,
    days integer NOT NULL,
    why character varying(200) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id uuid,
    CONSTRAINT privacy_keepingrule_days_check CHECK ((days >= 0))
);

ALTER TABLE ONLY public.privacy_keepingrule FORCE ROW LEVEL SECURITY;

CREATE TABLE public.privacy_knock (
    id uuid NOT NULL,
    email bytea NOT NULL,
    name bytea NOT NULL,
    company bytea NOT NULL,
    kind character varying(12) NOT NULL,
    ground character varying(12) NOT NULL,
    words bytea NOT NULL,
    language character varying(10) NOT NULL,
    email_key bigint NOT NULL,
    code_key bigint NOT NULL,
    code_expires_at timestamp with time zone NOT NULL,
    tries smallint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    verified_at timestamp with time zone,
    enterprises jsonb NOT NULL,
    alarmed_at timestamp with time zone,
    answer bytea NOT NULL,
    answered_at timestamp with time zone,
    due_at timestamp with time zone,
    looking jsonb NOT NULL,
    CONSTRAINT privacy_knock_tries_check CHECK ((tries >= 0))
);

CREATE TABLE public.privacy_lockedremains (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    blob character varying(48) NOT NULL,
    since timestamp with time zone NOT NULL,
    tries integer NOT NULL,
    gone_at timestamp with time zone,
    CONSTRAINT privacy_lockedremains_tries_check CHECK ((tries >= 0))
);

ALTER TABLE ONLY public.privacy_lockedremains FORCE ROW LEVEL SECURITY;

CREATE TABLE public.privacy_partcheck (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    asked character varying(200) NOT NULL,
    parts jsonb NOT NULL,
    weak jsonb NOT NULL
);

CREATE TABLE public.privacy_recipient (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name character varying(200) NOT NULL,
    contact bytea NOT NULL,
    host character varying(200) NOT NULL,
    "case" character varying(12) NOT NULL,
    purpose character varying(200) NOT NULL,
    shared jsonb NOT NULL,
    basis character varying(20) NOT NULL,
    authorised_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    authorised_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.privacy_recipient FORCE ROW LEVEL SECURITY;

CREATE TABLE public.privacy_recipientnotice (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    told_at timestamp with time zone NOT NULL,
    reminded_at timestamp with time zone,
    answered_at timestamp with time zone,
    is_deleted boolean,
    answer bytea NOT NULL,
    recipient_id uuid NOT NULL,
    request_id uuid NOT NULL
);

ALTER TABLE ONLY public.privacy_recipientnotice FORCE ROW LEVEL SECURITY;

CREATE TABLE public.privacy_retentionrun (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    lines jsonb NOT NULL
);

ALTER TABLE ONLY public.privacy_retentionrun FORCE ROW LEVEL SECURITY;

CREATE TABLE public.privacy_serviceterm (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    kind character varying(8) NOT NULL,
    ends_on date,
    warned jsonb NOT NULL,
    cancel_on date,
    cancel_asked_by_id uuid
);

ALTER TABLE ONLY public.privacy_serviceterm FORCE ROW LEVEL SECURITY;

CREATE TABLE public.privacy_sharing (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    person_key bigint,
    shared jsonb NOT NULL,
    purpose character varying(200) NOT NULL,
    basis character varying(20) NOT NULL,
    is_anonymised boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    authorised_by_id uuid NOT NULL,
    member_id uuid,
    recipient_id uuid NOT NULL
);

ALTER TABLE ONLY public.privacy_sharing FORCE ROW LEVEL SECURITY;

CREATE TABLE public.privacy_shutdownnotice (
    id uuid NOT NULL,
    announced_at timestamp with time zone NOT NULL,
    ends_on date NOT NULL,
    withdrawn_at timestamp with time zone
);

CREATE TABLE public.privacy_takeover (
    id uuid NOT NULL,
    of_enterprise uuid,
    successor character varying(200) NOT NULL,
    contact character varying(300) NOT NULL,
    "on" date NOT NULL,
    keeps_policy boolean NOT NULL,
    noted_at timestamp with time zone NOT NULL
);

CREATE TABLE public.privacy_takeoveranswer (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    takeover_id uuid NOT NULL,
    user_id uuid NOT NULL
);

CREATE TABLE public.privacy_tombstone (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    key bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    request_id uuid
);

ALTER TABLE ONLY public.privacy_tombstone FORCE ROW LEVEL SECURITY;

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.providers_noticeread (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    member_id uuid NOT NULL,
    service_id uuid NOT NULL
);

ALTER TABLE ONLY public.providers_noticeread FORCE ROW LEVEL SECURITY;

CREATE TABLE public.providers_otherservice (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(100) NOT NULL,
    company character varying(200) NOT NULL,
    address character varying(500) NOT NULL,
    notice character varying(500) NOT NULL,
    gets character varying(300) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone
);

ALTER TABLE ONLY public.providers_otherservice FORCE ROW LEVEL SECURITY;

CREATE TABLE public.reports_dayfigure (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    day date NOT NULL,
    work character varying(10) NOT NULL,
    count integer NOT NULL,
    member_id uuid NOT NULL,
    CONSTRAINT reports_dayfigure_count_check CHECK ((count >= 0))
);

ALTER TABLE ONLY public.reports_dayfigure FORCE ROW LEVEL SECURITY;

CREATE TABLE public.reports_soldgoods (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    day date NOT NULL,
    currency character varying(3) NOT NULL,
    amount numeric(38,10) NOT NULL,
    document_id uuid NOT NULL,
    member_id uuid NOT NULL,
    product_id uuid NOT NULL
);

ALTER TABLE ONLY public.reports_soldgoods FORCE ROW LEVEL SECURITY;

CREATE TABLE public.reports_summary (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    as_of timestamp with time zone NOT NULL,
    last_message uuid,
    last_entry uuid
);

ALTER TABLE ONLY public.reports_summary FORCE ROW LEVEL SECURITY;

CREATE TABLE public.reports_target (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    month date NOT NULL,
    aim character varying(10) NOT NULL,
    value bigint NOT NULL,
    currency character varying(3) NOT NULL,
    member_id uuid NOT NULL
);

ALTER TABLE ONLY public.reports_target FORCE ROW LEVEL SECURITY;

CREATE TABLE public.settlement_costline (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    chain uuid NOT NULL,
    kind character varying(10) NOT NULL,
    currency character varying(3) NOT NULL,
    amount_minor bigint NOT NULL,
    own_minor bigint,
    own_currency character varying(3) NOT NULL,
    rate_date date,
    spent_on date NOT NULL,
    words character varying(120) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    document_id uuid NOT NULL,
    made_by_id uuid
);

ALTER TABLE ONLY public.settlement_costline FORCE ROW LEVEL SECURITY;

CREATE TABLE public.settlement_due (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    chain uuid NOT NULL,
    "position" smallint NOT NULL,
    percent character varying(12) NOT NULL,
    method character varying(4) NOT NULL,
    event character varying(16) NOT NULL,
    days smallint NOT NULL,
    currency character varying(3) NOT NULL,
    amount_minor bigint NOT NULL,
    paid_minor bigint NOT NULL,
    due_on date,
    is_open boolean NOT NULL,
    own_minor bigint,
    own_currency character varying(3) NOT NULL,
    customer_id uuid NOT NULL,
    document_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    carriage character varying(8) NOT NULL,
    shipment_id uuid,
    goods_minor bigint,
    rules smallint NOT NULL,
    CONSTRAINT settlement_due_days_check CHECK ((days >= 0)),
    CONSTRAINT settlement_due_position_check CHECK (("position" >= 0)),
    CONSTRAINT settlement_due_rules_check CHECK ((rules >= 0))
);

ALTER TABLE ONLY public.settlement_due FORCE ROW LEVEL SECURITY;

CREATE TABLE public.settlement_putaside (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by_id uuid,
    message_id uuid NOT NULL
);

ALTER TABLE ONLY public.settlement_putaside FORCE ROW LEVEL SECURITY;

CREATE TABLE public.settlement_receipt (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    received_on date NOT NULL,
    method character varying(4) NOT NULL,
    currency character varying(3) NOT NULL,
    amount_minor bigint NOT NULL,
    charges_minor bigint NOT NULL,
    rest_minor bigint NOT NULL,
    payer bytea NOT NULL,
    reference character varying(80) NOT NULL,
    note bytea NOT NULL,
    file character varying(64) NOT NULL,
    file_name bytea NOT NULL,
    rate numeric(24,12),
    rate_currency character varying(3) NOT NULL,
    rate_source character varying(20) NOT NULL,
    rate_date date,
    withdrawn_at timestamp with time zone,
    account_id uuid,
    customer_id uuid NOT NULL,
    made_by_id uuid,
    message_id uuid,
    owner_id uuid NOT NULL,
    reason character varying(10) NOT NULL
);

ALTER TABLE ONLY public.settlement_receipt FORCE ROW LEVEL SECURITY;

CREATE TABLE public.settlement_refundrate (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    hs character varying(10) NOT NULL,
    percent numeric(5,2) NOT NULL,
    changed_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.settlement_refundrate FORCE ROW LEVEL SECURITY;

CREATE TABLE public.settlement_writeoff (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    chain uuid,
    currency character varying(3) NOT NULL,
    amount_minor bigint NOT NULL,
    taken_minor bigint NOT NULL,
    gain_minor bigint,
    own_currency character varying(3) NOT NULL,
    reason character varying(10) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    document_id uuid,
    made_by_id uuid,
    receipt_id uuid,
    source_id uuid
);

ALTER TABLE ONLY public.settlement_writeoff FORCE ROW LEVEL SECURITY;

CREATE TABLE public.shipments_shipment (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    chain uuid NOT NULL,
    forwarder character varying(100) NOT NULL,
    booking character varying(40) NOT NULL,
    bl_number character varying(40) NOT NULL,
    vessel character varying(80) NOT NULL,
    voyage character varying(20) NOT NULL,
    loading character varying(100) NOT NULL,
    discharge character varying(100) NOT NULL,
    etd date,
    eta date,
    departed_on date,
    arrived_on date,
    tracking_number character varying(50) NOT NULL,
    tracking_carrier integer,
    tracking_state character varying(10) NOT NULL,
    tracking_words character varying(300) NOT NULL,
    tracked_at timestamp with time zone,
    made_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    customer_id uuid NOT NULL,
    document_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    CONSTRAINT shipments_shipment_tracking_carrier_check CHECK ((tracking_carrier >= 0))
);

ALTER TABLE ONLY public.shipments_shipment FORCE ROW LEVEL SECURITY;

CREATE TABLE public.shipments_shipmentevent (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(12) NOT NULL,
    before character varying(40) NOT NULL,
    after character varying(40) NOT NULL,
    words character varying(300) NOT NULL,
    place character varying(120) NOT NULL,
    source character varying(10) NOT NULL,
    key bigint,
    made_by_id uuid,
    shipment_id uuid NOT NULL
);

ALTER TABLE ONLY public.shipments_shipmentevent FORCE ROW LEVEL SECURITY;

CREATE TABLE public.shipments_shippedcontainer (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    "position" smallint NOT NULL,
    kind character varying(6) NOT NULL,
    number character varying(11) NOT NULL,
    seal character varying(20) NOT NULL,
    cartons integer,
    gross numeric(10,2),
    volume numeric(8,3),
    shipment_id uuid NOT NULL,
    CONSTRAINT shipments_shippedcontainer_cartons_check CHECK ((cartons >= 0)),
    CONSTRAINT shipments_shippedcontainer_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.shipments_shippedcontainer FORCE ROW LEVEL SECURITY;

CREATE TABLE public.shipments_trackingaccount (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    key bytea NOT NULL,
    hook bytea NOT NULL,
    hook_key bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    recipient_id uuid NOT NULL
);

ALTER TABLE ONLY public.shipments_trackingaccount FORCE ROW LEVEL SECURITY;

CREATE TABLE public.support_activity (
    id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    title_en character varying(120) NOT NULL,
    title_zh character varying(120) NOT NULL,
    text_en text NOT NULL,
    text_zh text NOT NULL,
    asked jsonb NOT NULL,
    questions jsonb NOT NULL,
    receiver character varying(200) NOT NULL,
    receiver_contact character varying(300) NOT NULL,
    passed jsonb NOT NULL,
    closes_on date NOT NULL,
    made_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    staff_id uuid NOT NULL
);

CREATE TABLE public.support_activityentry (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    given bytea,
    answers bytea,
    at timestamp with time zone NOT NULL,
    passed_at timestamp with time zone,
    member_id uuid NOT NULL,
    recipient_id uuid
);

ALTER TABLE ONLY public.support_activityentry FORCE ROW LEVEL SECURITY;

CREATE TABLE public.support_commercialrefusal (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    member_id uuid NOT NULL
);

ALTER TABLE ONLY public.support_commercialrefusal FORCE ROW LEVEL SECURITY;

CREATE TABLE public.support_helpdesk (
    id uuid NOT NULL,
    phone character varying(60) NOT NULL,
    email character varying(254) NOT NULL,
    chat_url character varying(300) NOT NULL,
    other character varying(300) NOT NULL,
    time_zone character varying(40) NOT NULL,
    hours jsonb NOT NULL,
    changed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.support_incident (
    id uuid NOT NULL,
    title bytea NOT NULL,
    known_at timestamp with time zone NOT NULL,
    enterprises jsonb NOT NULL,
    is_significant boolean NOT NULL,
    in_europe boolean NOT NULL,
    is_high_risk boolean NOT NULL,
    notice jsonb NOT NULL,
    told_at timestamp with time zone,
    public_at timestamp with time zone,
    closed_at timestamp with time zone,
    alarmed jsonb NOT NULL,
    noted_by_id uuid NOT NULL,
    telling jsonb NOT NULL
);

CREATE TABLE public.support_incidentdelivery (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    channel character varying(8) NOT NULL,
    at timestamp with time zone NOT NULL,
    letter_id uuid,
    arrived_at timestamp with time zone,
    failed_at timestamp with time zone,
    member_id uuid NOT NULL
);

ALTER TABLE ONLY public.support_incidentdelivery FORCE ROW LEVEL SECURITY;

CREATE TABLE public.support_incidentreport (
    id uuid NOT NULL,
    authority character varying(200) NOT NULL,
    clock character varying(20) NOT NULL,
    text bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id uuid NOT NULL,
    incident_id uuid NOT NULL
);

CREATE TABLE public.support_news (
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    title_en character varying(120) NOT NULL,
    title_zh character varying(120) NOT NULL,
    text_en text NOT NULL,
    text_zh text NOT NULL,
    groups jsonb NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    staff_id uuid NOT NULL
);

CREATE TABLE public.support_newsreceipt (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    news_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    member_id uuid NOT NULL
);

ALTER TABLE ONLY public.support_newsreceipt FORCE ROW LEVEL SECURITY;

CREATE TABLE public.support_orderentry (
    number bigint NOT NULL,
    enterprise_id uuid NOT NULL,
    order_id uuid NOT NULL,
    state character varying(8) NOT NULL,
    topic character varying(12) NOT NULL,
    staff_id uuid,
    changed_at timestamp with time zone NOT NULL
);

ALTER TABLE public.support_orderentry ALTER COLUMN number ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.support_orderentry_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.support_orderfile (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    name bytea NOT NULL,
    blob character varying(48) NOT NULL,
    size integer NOT NULL,
    word_id uuid NOT NULL,
    CONSTRAINT support_orderfile_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY public.support_orderfile FORCE ROW LEVEL SECURITY;

CREATE TABLE public.support_orderword (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(8) NOT NULL,
    staff_id uuid,
    text bytea NOT NULL,
    order_id uuid NOT NULL
);

ALTER TABLE ONLY public.support_orderword FORCE ROW LEVEL SECURITY;

CREATE TABLE public.support_roomuse (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    room character varying(40) NOT NULL,
    day date NOT NULL,
    pages integer NOT NULL,
    member_id uuid NOT NULL,
    CONSTRAINT support_roomuse_pages_check CHECK ((pages >= 0))
);

ALTER TABLE ONLY public.support_roomuse FORCE ROW LEVEL SECURITY;

CREATE TABLE public.support_servicecontact (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    by_text boolean NOT NULL,
    named_at timestamp with time zone NOT NULL,
    member_id uuid NOT NULL
);

ALTER TABLE ONLY public.support_servicecontact FORCE ROW LEVEL SECURITY;

CREATE TABLE public.support_servicemessage (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    about character varying(200) NOT NULL,
    once character varying(100) NOT NULL,
    at timestamp with time zone NOT NULL,
    mailed_to boolean NOT NULL,
    texted_at timestamp with time zone,
    text_state character varying(10) NOT NULL,
    member_id uuid NOT NULL
);

ALTER TABLE ONLY public.support_servicemessage FORCE ROW LEVEL SECURITY;

CREATE TABLE public.support_staff (
    id uuid NOT NULL,
    role character varying(12) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    user_id uuid NOT NULL
);

CREATE TABLE public.support_staffdeed (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    word character varying(32) NOT NULL,
    about bytea NOT NULL,
    at_enterprise uuid,
    staff_id uuid NOT NULL
);

CREATE TABLE public.support_staffpaper (
    id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    title character varying(200) NOT NULL,
    note bytea NOT NULL,
    since date NOT NULL,
    until date,
    noted_at timestamp with time zone NOT NULL,
    warned_at timestamp with time zone,
    noted_by_id uuid NOT NULL,
    staff_id uuid
);

CREATE TABLE public.support_visit (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    digest character varying(64) NOT NULL,
    scope character varying(4) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    staff_id uuid,
    began_at timestamp with time zone,
    ended_at timestamp with time zone,
    member_id uuid NOT NULL
);

ALTER TABLE ONLY public.support_visit FORCE ROW LEVEL SECURITY;

CREATE TABLE public.support_visitstep (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    is_act boolean NOT NULL,
    is_refused boolean NOT NULL,
    path bytea NOT NULL,
    title bytea NOT NULL,
    visit_id uuid NOT NULL
);

ALTER TABLE ONLY public.support_visitstep FORCE ROW LEVEL SECURITY;

CREATE TABLE public.support_workorder (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    number bigint NOT NULL,
    topic character varying(12) NOT NULL,
    subject bytea NOT NULL,
    state character varying(8) NOT NULL,
    proved_at timestamp with time zone,
    wrong_proofs smallint NOT NULL,
    staff_id uuid,
    may_see_use boolean NOT NULL,
    stars smallint,
    made_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    member_id uuid NOT NULL,
    CONSTRAINT support_workorder_stars_check CHECK ((stars >= 0)),
    CONSTRAINT support_workorder_wrong_proofs_check CHECK ((wrong_proofs >= 0))
);

ALTER TABLE ONLY public.support_workorder FORCE ROW LEVEL SECURITY;

CREATE TABLE public.visits_customervisit (
    id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    text bytea NOT NULL,
    spot bytea NOT NULL,
    coordinates bytea NOT NULL,
    accuracy integer,
    photo character varying(48) NOT NULL,
    customer_id uuid NOT NULL,
    member_id uuid NOT NULL,
    CONSTRAINT visits_customervisit_accuracy_check CHECK ((accuracy >= 0))
);

ALTER TABLE ONLY public.visits_customervisit FORCE ROW LEVEL SECURITY;

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_device
    ADD CONSTRAINT accounts_device_key_key UNIQUE (key);

ALTER TABLE ONLY public.accounts_device
    ADD CONSTRAINT accounts_device_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_failedsignin
    ADD CONSTRAINT accounts_failedsignin_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_onetimecode
    ADD CONSTRAINT accounts_onetimecode_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_outboxletter
    ADD CONSTRAINT accounts_outboxletter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_outboxtext
    ADD CONSTRAINT accounts_outboxtext_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_outsideidentity
    ADD CONSTRAINT accounts_outsideidentity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_signin
    ADD CONSTRAINT accounts_signin_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_softwareuse
    ADD CONSTRAINT accounts_softwareuse_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_email_key_key UNIQUE (email_key);

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.addresses_deliveryfailure
    ADD CONSTRAINT addresses_deliveryfailure_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.addresses_invalidaddress
    ADD CONSTRAINT addresses_invalidaddress_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.addresses_sharedfailure
    ADD CONSTRAINT addresses_sharedfailure_pkey PRIMARY KEY (fingerprint);

ALTER TABLE ONLY public.audit_auditentry
    ADD CONSTRAINT audit_auditentry_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.audit_audithead
    ADD CONSTRAINT audit_audithead_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.audit_auditsearch
    ADD CONSTRAINT audit_auditsearch_pkey PRIMARY KEY (row_id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.automation_correction
    ADD CONSTRAINT automation_correction_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.automation_decision
    ADD CONSTRAINT automation_decision_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.automation_rule
    ADD CONSTRAINT automation_rule_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.cabinet_customerfile
    ADD CONSTRAINT cabinet_customerfile_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.catalogue_buyerscode
    ADD CONSTRAINT catalogue_buyerscode_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.catalogue_product
    ADD CONSTRAINT catalogue_product_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.catalogue_productimport
    ADD CONSTRAINT catalogue_productimport_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.catalogue_productimportblock
    ADD CONSTRAINT catalogue_productimportblock_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.catalogue_productpicture
    ADD CONSTRAINT catalogue_productpicture_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.catalogue_productprice
    ADD CONSTRAINT catalogue_productprice_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.catalogue_productsearch
    ADD CONSTRAINT catalogue_productsearch_pkey PRIMARY KEY (row_id);

ALTER TABLE ONLY public.catalogue_supplierprice
    ADD CONSTRAINT catalogue_supplierprice_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.customers_contact
    ADD CONSTRAINT customers_contact_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.customers_contactpoint
    ADD CONSTRAINT customers_contactpoint_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.customers_customer
    ADD CONSTRAINT customers_customer_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.customers_customersearch
    ADD CONSTRAINT customers_customersearch_pkey PRIMARY KEY (row_id);

ALTER TABLE ONLY public.customers_customfield
    ADD CONSTRAINT customers_customfield_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.customers_fieldfile
    ADD CONSTRAINT customers_fieldfile_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.customers_fieldindex
    ADD CONSTRAINT customers_fieldindex_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.customers_follower
    ADD CONSTRAINT customers_follower_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.customers_merge
    ADD CONSTRAINT customers_merge_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.customers_option
    ADD CONSTRAINT customers_option_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.customers_ownership
    ADD CONSTRAINT customers_ownership_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.customers_savedview
    ADD CONSTRAINT customers_savedview_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.customers_tag
    ADD CONSTRAINT customers_tag_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.customers_tagging
    ADD CONSTRAINT customers_tagging_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.customers_timelineentry
    ADD CONSTRAINT customers_timelineentry_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_approvalrequest
    ADD CONSTRAINT deals_approvalrequest_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_approvalrule
    ADD CONSTRAINT deals_approvalrule_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_approvalstep
    ADD CONSTRAINT deals_approvalstep_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_bankaccount
    ADD CONSTRAINT deals_bankaccount_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_dealshare
    ADD CONSTRAINT deals_dealshare_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_dealtask
    ADD CONSTRAINT deals_dealtask_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_document
    ADD CONSTRAINT deals_document_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_documentlayout
    ADD CONSTRAINT deals_documentlayout_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_documentline
    ADD CONSTRAINT deals_documentline_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_documentseries
    ADD CONSTRAINT deals_documentseries_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_documentversion
    ADD CONSTRAINT deals_documentversion_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_exchangerate
    ADD CONSTRAINT deals_exchangerate_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_filledworkbook
    ADD CONSTRAINT deals_filledworkbook_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_fromstock
    ADD CONSTRAINT deals_fromstock_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_goodsmove
    ADD CONSTRAINT deals_goodsmove_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_letterhead
    ADD CONSTRAINT deals_letterhead_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_opportunity
    ADD CONSTRAINT deals_opportunity_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_opportunityitem
    ADD CONSTRAINT deals_opportunityitem_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_salesflow
    ADD CONSTRAINT deals_salesflow_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_sharelink
    ADD CONSTRAINT deals_sharelink_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_shareview
    ADD CONSTRAINT deals_shareview_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_stagechange
    ADD CONSTRAINT deals_stagechange_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_standin
    ADD CONSTRAINT deals_standin_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_workbooktemplate
    ADD CONSTRAINT deals_workbooktemplate_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.deals_workbooktemplateversion
    ADD CONSTRAINT deals_workbooktemplateversion_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

ALTER TABLE ONLY public.duplicates_duplicaterules
    ADD CONSTRAINT duplicates_duplicaterules_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.duplicates_ownerrequest
    ADD CONSTRAINT duplicates_ownerrequest_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.duplicates_suspectedpair
    ADD CONSTRAINT duplicates_suspectedpair_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.enterprise_department
    ADD CONSTRAINT enterprise_department_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.enterprise_enterprise
    ADD CONSTRAINT enterprise_enterprise_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.enterprise_invitation
    ADD CONSTRAINT enterprise_invitation_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.enterprise_masteroffer
    ADD CONSTRAINT enterprise_masteroffer_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.enterprise_member
    ADD CONSTRAINT enterprise_member_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.enterprise_networklogentry
    ADD CONSTRAINT enterprise_networklogentry_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.enterprise_role
    ADD CONSTRAINT enterprise_role_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.enterprise_securityevent
    ADD CONSTRAINT enterprise_securityevent_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.enterprise_switch
    ADD CONSTRAINT enterprise_switch_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.exchange_cardphoto
    ADD CONSTRAINT exchange_cardphoto_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.exchange_columnpattern
    ADD CONSTRAINT exchange_columnpattern_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.exchange_export
    ADD CONSTRAINT exchange_export_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.exchange_import
    ADD CONSTRAINT exchange_import_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.exchange_importbatch
    ADD CONSTRAINT exchange_importbatch_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.exchange_setaside
    ADD CONSTRAINT exchange_setaside_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.insurance_insuranceorder
    ADD CONSTRAINT insurance_insuranceorder_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.insurance_insurancepolicy
    ADD CONSTRAINT insurance_insurancepolicy_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.integrations_accesstoken
    ADD CONSTRAINT integrations_accesstoken_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.integrations_repeatedcall
    ADD CONSTRAINT integrations_repeatedcall_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.integrations_webhook
    ADD CONSTRAINT integrations_webhook_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.integrations_webhookdelivery
    ADD CONSTRAINT integrations_webhookdelivery_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.leaving_departure
    ADD CONSTRAINT leaving_departure_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.leaving_departurestep
    ADD CONSTRAINT leaving_departurestep_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_domainshape
    ADD CONSTRAINT mail_domainshape_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_draft
    ADD CONSTRAINT mail_draft_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_draftattachment
    ADD CONSTRAINT mail_draftattachment_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_fetchedmessage
    ADD CONSTRAINT mail_fetchedmessage_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_filedownload
    ADD CONSTRAINT mail_filedownload_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_filelink
    ADD CONSTRAINT mail_filelink_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_filepiece
    ADD CONSTRAINT mail_filepiece_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_folder
    ADD CONSTRAINT mail_folder_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_knownaccount
    ADD CONSTRAINT mail_knownaccount_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_knowndomain
    ADD CONSTRAINT mail_knowndomain_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_largefiles
    ADD CONSTRAINT mail_largefiles_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_lettertemplate
    ADD CONSTRAINT mail_lettertemplate_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_mailbox
    ADD CONSTRAINT mail_mailbox_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_mailboxlease
    ADD CONSTRAINT mail_mailboxlease_pkey PRIMARY KEY (mailbox_id);

ALTER TABLE ONLY public.mail_mailboxshare
    ADD CONSTRAINT mail_mailboxshare_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT mail_message_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_messagecontent
    ADD CONSTRAINT mail_messagecontent_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_messagepart
    ADD CONSTRAINT mail_messagepart_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_messageparticipant
    ADD CONSTRAINT mail_messageparticipant_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_messagesearch
    ADD CONSTRAINT mail_messagesearch_pkey PRIMARY KEY (row_id);

ALTER TABLE ONLY public.mail_messagewarning
    ADD CONSTRAINT mail_messagewarning_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_opening
    ADD CONSTRAINT mail_opening_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_openingaddress
    ADD CONSTRAINT mail_openingaddress_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY public.mail_privateconversation
    ADD CONSTRAINT mail_privateconversation_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_savedsearch
    ADD CONSTRAINT mail_savedsearch_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_signature
    ADD CONSTRAINT mail_signature_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_thread
    ADD CONSTRAINT mail_thread_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_threadreference
    ADD CONSTRAINT mail_threadreference_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_trackedletter
    ADD CONSTRAINT mail_trackedletter_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_trackingconsent
    ADD CONSTRAINT mail_trackingconsent_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mail_writinghabits
    ADD CONSTRAINT mail_writinghabits_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notification_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.accounts_outsideidentity
    ADD CONSTRAINT one_account_an_outsider UNIQUE (house, subject_key);

ALTER TABLE ONLY public.privacy_agreement
    ADD CONSTRAINT one_agreement_a_version UNIQUE (user_id, version);

ALTER TABLE ONLY public.privacy_takeoveranswer
    ADD CONSTRAINT one_answer_a_takeover UNIQUE (takeover_id, user_id);

ALTER TABLE ONLY public.settlement_putaside
    ADD CONSTRAINT one_aside_a_message UNIQUE (enterprise_id, message_id);

ALTER TABLE ONLY public.exchange_importbatch
    ADD CONSTRAINT one_batch_a_number UNIQUE (enterprise_id, imported_id, number);

ALTER TABLE ONLY public.catalogue_productimportblock
    ADD CONSTRAINT one_block_a_number UNIQUE (enterprise_id, imported_id, number);

ALTER TABLE ONLY public.integrations_repeatedcall
    ADD CONSTRAINT one_call_a_key UNIQUE (enterprise_id, token_id, key);

ALTER TABLE ONLY public.mail_largefiles
    ADD CONSTRAINT one_choice_of_large_files UNIQUE (enterprise_id);

ALTER TABLE ONLY public.deals_documentversion
    ADD CONSTRAINT one_content_a_version UNIQUE (enterprise_id, document_id, version);

ALTER TABLE ONLY public.automation_correction
    ADD CONSTRAINT one_correction_of_a_kind UNIQUE (enterprise_id, message_id, what);

ALTER TABLE ONLY public.accounts_softwareuse
    ADD CONSTRAINT one_count_of_software UNIQUE (browser, browser_version, system, system_version);

ALTER TABLE ONLY public.customers_customer
    ADD CONSTRAINT one_customer_a_number UNIQUE (enterprise_id, number);

ALTER TABLE ONLY public.deals_opportunity
    ADD CONSTRAINT one_deal_a_number UNIQUE (enterprise_id, number);

ALTER TABLE ONLY public.automation_decision
    ADD CONSTRAINT one_decision_a_kind UNIQUE (enterprise_id, message_id, kind);

ALTER TABLE ONLY public.deals_document
    ADD CONSTRAINT one_document_a_number UNIQUE (enterprise_id, kind, number);

ALTER TABLE ONLY public.support_activityentry
    ADD CONSTRAINT one_entry_a_member UNIQUE (enterprise_id, member_id, activity_id);

ALTER TABLE ONLY public.audit_auditentry
    ADD CONSTRAINT one_entry_a_number UNIQUE (enterprise_id, number);

ALTER TABLE ONLY public.shipments_shipmentevent
    ADD CONSTRAINT one_event_once UNIQUE (enterprise_id, shipment_id, key);

ALTER TABLE ONLY public.addresses_deliveryfailure
    ADD CONSTRAINT one_failure_a_report UNIQUE (enterprise_id, address_id, message_id);

ALTER TABLE ONLY public.reports_dayfigure
    ADD CONSTRAINT one_figure_a_day UNIQUE (enterprise_id, day, member_id, work);

ALTER TABLE ONLY public.deals_workbooktemplateversion
    ADD CONSTRAINT one_file_a_version UNIQUE (enterprise_id, template_id, version);

ALTER TABLE ONLY public.mail_folder
    ADD CONSTRAINT one_folder_a_path UNIQUE (enterprise_id, mailbox_id, path_key);

ALTER TABLE ONLY public.customers_follower
    ADD CONSTRAINT one_follower_a_customer UNIQUE (enterprise_id, member_id, customer_id);

ALTER TABLE ONLY public.audit_audithead
    ADD CONSTRAINT one_head_a_number UNIQUE (enterprise_id, number);

ALTER TABLE ONLY public.insurance_insuranceorder
    ADD CONSTRAINT one_insurance_order_a_number UNIQUE (enterprise_id, number);

ALTER TABLE ONLY public.customers_matchkey
    ADD CONSTRAINT one_key_a_customer UNIQUE (enterprise_id, key, kind, customer_id);

ALTER TABLE ONLY public.platform_datakey
    ADD CONSTRAINT one_key_a_version UNIQUE (enterprise_id, purpose, version);

ALTER TABLE ONLY public.mail_fetchedmessage
    ADD CONSTRAINT one_ledger_row_a_uid UNIQUE (enterprise_id, folder_id, uidvalidity, uid);

ALTER TABLE ONLY public.deals_letterhead
    ADD CONSTRAINT one_letterhead UNIQUE (enterprise_id);

ALTER TABLE ONLY public.mail_filelink
    ADD CONSTRAINT one_link_a_file UNIQUE (enterprise_id, attachment_id);

ALTER TABLE ONLY public.privacy_lockedremains
    ADD CONSTRAINT one_lock_a_blob UNIQUE (enterprise_id, blob);

ALTER TABLE ONLY public.pool_poollock
    ADD CONSTRAINT one_lock_a_customer UNIQUE (enterprise_id, customer_id);

ALTER TABLE ONLY public.catalogue_buyerscode
    ADD CONSTRAINT one_meaning_a_code UNIQUE (enterprise_id, customer_id, code_key);

ALTER TABLE ONLY public.enterprise_member
    ADD CONSTRAINT one_membership_a_person UNIQUE (enterprise_id, user_id);

ALTER TABLE ONLY public.addresses_invalidaddress
    ADD CONSTRAINT one_memory_an_address UNIQUE (enterprise_id, address_key);

ALTER TABLE ONLY public.providers_noticeread
    ADD CONSTRAINT one_notice_read UNIQUE (enterprise_id, service_id, member_id);

ALTER TABLE ONLY public.deals_fromstock
    ADD CONSTRAINT one_number_from_stock_an_item UNIQUE (enterprise_id, chain, item);

ALTER TABLE ONLY public.customers_option
    ADD CONSTRAINT one_option_a_key UNIQUE (enterprise_id, of, key);

ALTER TABLE ONLY public.support_workorder
    ADD CONSTRAINT one_order_a_number UNIQUE (enterprise_id, number);

ALTER TABLE ONLY public.accounts_outsideidentity
    ADD CONSTRAINT one_outsider_a_house UNIQUE (user_id, house);

ALTER TABLE ONLY public.duplicates_suspectedpair
    ADD CONSTRAINT one_pair_of_suspects UNIQUE (enterprise_id, left_id, right_id);

ALTER TABLE ONLY public.exchange_columnpattern
    ADD CONSTRAINT one_pattern_a_heading UNIQUE (enterprise_id, record, key);

ALTER TABLE ONLY public.mail_filepiece
    ADD CONSTRAINT one_piece_a_number UNIQUE (enterprise_id, attachment_id, number);

ALTER TABLE ONLY public.pool_pool
    ADD CONSTRAINT one_pool_a_name UNIQUE (enterprise_id, name);

ALTER TABLE ONLY public.mail_privateconversation
    ADD CONSTRAINT one_private_mark UNIQUE (enterprise_id, thread_id);

ALTER TABLE ONLY public.catalogue_product
    ADD CONSTRAINT one_product_a_number UNIQUE (enterprise_id, number);

ALTER TABLE ONLY public.support_newsreceipt
    ADD CONSTRAINT one_receipt_a_member UNIQUE (enterprise_id, member_id, news_id);

ALTER TABLE ONLY public.settlement_refundrate
    ADD CONSTRAINT one_refund_rate_a_code UNIQUE (enterprise_id, hs);

ALTER TABLE ONLY public.support_commercialrefusal
    ADD CONSTRAINT one_refusal_a_member UNIQUE (enterprise_id, member_id);

ALTER TABLE ONLY public.enterprise_role
    ADD CONSTRAINT one_role_a_name UNIQUE (enterprise_id, name);

ALTER TABLE ONLY public.mail_knowndomain
    ADD CONSTRAINT one_row_a_domain UNIQUE (enterprise_id, domain);

ALTER TABLE ONLY public.reports_soldgoods
    ADD CONSTRAINT one_row_a_product_sold UNIQUE (enterprise_id, document_id, product_id);

ALTER TABLE ONLY public.mail_knownaccount
    ADD CONSTRAINT one_row_an_account UNIQUE (enterprise_id, party_key, account_key);

ALTER TABLE ONLY public.mail_writinghabits
    ADD CONSTRAINT one_row_of_habits_a_member UNIQUE (enterprise_id, member_id);

ALTER TABLE ONLY public.privacy_keepingrule
    ADD CONSTRAINT one_rule_a_kind UNIQUE (enterprise_id, label);

ALTER TABLE ONLY public.pool_poolseat
    ADD CONSTRAINT one_seat_a_member UNIQUE (enterprise_id, pool_id, member_id);

ALTER TABLE ONLY public.deals_documentseries
    ADD CONSTRAINT one_series_a_kind UNIQUE (enterprise_id, kind);

ALTER TABLE ONLY public.support_servicecontact
    ADD CONSTRAINT one_service_contact UNIQUE (enterprise_id);

ALTER TABLE ONLY public.duplicates_duplicaterules
    ADD CONSTRAINT one_set_of_duplicate_rules UNIQUE (enterprise_id);

ALTER TABLE ONLY public.mail_mailboxshare
    ADD CONSTRAINT one_share_a_colleague UNIQUE (enterprise_id, member_id, mailbox_id);

ALTER TABLE ONLY public.deals_dealshare
    ADD CONSTRAINT one_share_a_member UNIQUE (enterprise_id, member_id, opportunity_id);

ALTER TABLE ONLY public.mail_signature
    ADD CONSTRAINT one_signature_a_language UNIQUE (enterprise_id, mailbox_id, language);

ALTER TABLE ONLY public.deals_standin
    ADD CONSTRAINT one_stand_in_a_member UNIQUE (enterprise_id, member_id);

ALTER TABLE ONLY public.reports_summary
    ADD CONSTRAINT one_summary UNIQUE (enterprise_id);

ALTER TABLE ONLY public.enterprise_switch
    ADD CONSTRAINT one_switch_a_function UNIQUE (enterprise_id, name);

ALTER TABLE ONLY public.customers_tagging
    ADD CONSTRAINT one_tagging_a_pair UNIQUE (enterprise_id, tag_id, customer_id);

ALTER TABLE ONLY public.reports_target
    ADD CONSTRAINT one_target_a_month UNIQUE (enterprise_id, month, member_id, aim);

ALTER TABLE ONLY public.privacy_serviceterm
    ADD CONSTRAINT one_term_an_enterprise UNIQUE (enterprise_id);

ALTER TABLE ONLY public.mail_threadreference
    ADD CONSTRAINT one_thread_a_reference UNIQUE (enterprise_id, mailbox_id, key);

ALTER TABLE ONLY public.integrations_accesstoken
    ADD CONSTRAINT one_token_a_hash UNIQUE (enterprise_id, hash);

ALTER TABLE ONLY public.privacy_tombstone
    ADD CONSTRAINT one_tombstone_an_address UNIQUE (enterprise_id, key);

ALTER TABLE ONLY public.mail_trackedletter
    ADD CONSTRAINT one_tracking_a_letter UNIQUE (enterprise_id, draft_id);

ALTER TABLE ONLY public.shipments_trackingaccount
    ADD CONSTRAINT one_tracking_account UNIQUE (enterprise_id);

ALTER TABLE ONLY public.mail_trackingconsent
    ADD CONSTRAINT one_tracking_consent UNIQUE (enterprise_id, contact_id);

ALTER TABLE ONLY public.support_roomuse
    ADD CONSTRAINT one_use_a_room_and_day UNIQUE (enterprise_id, member_id, room, day);

ALTER TABLE ONLY public.mail_messagewarning
    ADD CONSTRAINT one_warning_a_kind UNIQUE (enterprise_id, message_id, kind);

ALTER TABLE ONLY public.deals_filledworkbook
    ADD CONSTRAINT one_workbook_a_version UNIQUE (enterprise_id, document_id, version, template_id);

ALTER TABLE ONLY public.platform_datakey
    ADD CONSTRAINT platform_datakey_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.platform_tenant
    ADD CONSTRAINT platform_tenant_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.pool_pool
    ADD CONSTRAINT pool_pool_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.pool_poollock
    ADD CONSTRAINT pool_poollock_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.pool_poolseat
    ADD CONSTRAINT pool_poolseat_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.pool_poolstay
    ADD CONSTRAINT pool_poolstay_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.privacy_agreement
    ADD CONSTRAINT privacy_agreement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.privacy_consent
    ADD CONSTRAINT privacy_consent_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.privacy_datarequest
    ADD CONSTRAINT privacy_datarequest_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.privacy_departedlogentry
    ADD CONSTRAINT privacy_departedlogentry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.privacy_disclosure
    ADD CONSTRAINT privacy_disclosure_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.privacy_keepingrule
    ADD CONSTRAINT privacy_keepingrule_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.privacy_knock
    ADD CONSTRAINT privacy_knock_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.privacy_lockedremains
    ADD CONSTRAINT privacy_lockedremains_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.privacy_partcheck
    ADD CONSTRAINT privacy_partcheck_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.privacy_recipient
    ADD CONSTRAINT privacy_recipient_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.privacy_recipientnotice
    ADD CONSTRAINT privacy_recipientnotice_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.privacy_retentionrun
    ADD CONSTRAINT privacy_retentionrun_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.privacy_serviceterm
    ADD CONSTRAINT privacy_serviceterm_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.privacy_sharing
    ADD CONSTRAINT privacy_sharing_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.privacy_shutdownnotice
    ADD CONSTRAINT privacy_shutdownnotice_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.privacy_takeover
    ADD CONSTRAINT privacy_takeover_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.privacy_takeoveranswer
    ADD CONSTRAINT privacy_takeoveranswer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.privacy_tombstone
    ADD CONSTRAINT privacy_tombstone_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.providers_noticeread
    ADD CONSTRAINT providers_noticeread_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.providers_otherservice
    ADD CONSTRAINT providers_otherservice_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.reports_dayfigure
    ADD CONSTRAINT reports_dayfigure_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.reports_soldgoods
    ADD CONSTRAINT reports_soldgoods_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.reports_summary
    ADD CONSTRAINT reports_summary_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.reports_target
    ADD CONSTRAINT reports_target_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.settlement_costline
    ADD CONSTRAINT settlement_costline_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.settlement_due
    ADD CONSTRAINT settlement_due_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.settlement_putaside
    ADD CONSTRAINT settlement_putaside_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.settlement_receipt
    ADD CONSTRAINT settlement_receipt_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.settlement_refundrate
    ADD CONSTRAINT settlement_refundrate_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.settlement_writeoff
    ADD CONSTRAINT settlement_writeoff_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.shipments_shipment
    ADD CONSTRAINT shipments_shipment_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.shipments_shipmentevent
    ADD CONSTRAINT shipments_shipmentevent_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.shipments_shippedcontainer
    ADD CONSTRAINT shipments_shippedcontainer_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.shipments_trackingaccount
    ADD CONSTRAINT shipments_trackingaccount_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.support_activity
    ADD CONSTRAINT support_activity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.support_activityentry
    ADD CONSTRAINT support_activityentry_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.support_commercialrefusal
    ADD CONSTRAINT support_commercialrefusal_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.support_helpdesk
    ADD CONSTRAINT support_helpdesk_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.support_incident
    ADD CONSTRAINT support_incident_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.support_incidentdelivery
    ADD CONSTRAINT support_incidentdelivery_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.support_incidentreport
    ADD CONSTRAINT support_incidentreport_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.support_news
    ADD CONSTRAINT support_news_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.support_newsreceipt
    ADD CONSTRAINT support_newsreceipt_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.support_orderentry
    ADD CONSTRAINT support_orderentry_order_id_key UNIQUE (order_id);

ALTER TABLE ONLY public.support_orderentry
    ADD CONSTRAINT support_orderentry_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.support_orderfile
    ADD CONSTRAINT support_orderfile_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.support_orderword
    ADD CONSTRAINT support_orderword_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.support_roomuse
    ADD CONSTRAINT support_roomuse_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.support_servicecontact
    ADD CONSTRAINT support_servicecontact_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.support_servicemessage
    ADD CONSTRAINT support_servicemessage_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.support_staff
    ADD CONSTRAINT support_staff_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.support_staff
    ADD CONSTRAINT support_staff_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.support_staffdeed
    ADD CONSTRAINT support_staffdeed_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.support_staffpaper
    ADD CONSTRAINT support_staffpaper_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.support_visit
    ADD CONSTRAINT support_visit_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.support_visitstep
    ADD CONSTRAINT support_visitstep_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.support_workorder
    ADD CONSTRAINT support_workorder_pkey PRIMARY KEY (enterprise_id, id);

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT told_only_once UNIQUE (enterprise_id, member_id, once_key);

ALTER TABLE ONLY public.visits_customervisit
    ADD CONSTRAINT visits_customervisit_pkey PRIMARY KEY (enterprise_id, id);

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);

CREATE INDEX accounts_device_user_id_f8e29eb4 ON public.accounts_device USING btree (user_id);

CREATE INDEX accounts_onetimecode_user_id_215e1794 ON public.accounts_onetimecode USING btree (user_id);

CREATE INDEX accounts_outboxtext_user_id_7e480b68 ON public.accounts_outboxtext USING btree (user_id);

CREATE INDEX accounts_outsideidentity_user_id_6b7c6b7f ON public.accounts_outsideidentity USING btree (user_id);

CREATE INDEX accounts_signin_device_id_93dda2a4 ON public.accounts_signin USING btree (device_id);

CREATE INDEX accounts_signin_user_id_700b4e69 ON public.accounts_signin USING btree (user_id);

CREATE INDEX accounts_user_enterprise_id_6aca4ea8 ON public.accounts_user USING btree (enterprise_id);

CREATE INDEX activity_newest ON public.support_activity USING btree (made_at DESC);

CREATE INDEX addresses_sharedfailure_fingerprint_073c7e07_like ON public.addresses_sharedfailure USING btree (fingerprint varchar_pattern_ops);

CREATE INDEX approval_rules ON public.deals_approvalrule USING btree (enterprise_id, ended_at);

CREATE INDEX approvals_of_asker ON public.deals_approvalrequest USING btree (enterprise_id, asked_by_id);

CREATE INDEX approvals_of_document ON public.deals_approvalrequest USING btree (enterprise_id, document_id);

CREATE INDEX approvals_waiting ON public.deals_approvalrequest USING btree (enterprise_id, state, asked_at DESC);

CREATE INDEX aside_of_import ON public.exchange_setaside USING btree (enterprise_id, imported_id, line);

CREATE INDEX audit_concerns ON public.audit_auditentry USING btree (enterprise_id, concerns_id, at DESC);

CREATE INDEX audit_newest ON public.audit_auditentry USING btree (enterprise_id, at DESC);

CREATE INDEX audit_object ON public.audit_auditentry USING btree (enterprise_id, object_id);

CREATE INDEX audit_search_oldest ON public.audit_auditsearch USING btree (enterprise_id, at);

CREATE INDEX audit_tokens ON public.audit_auditsearch USING gin (tokens);

CREATE INDEX audit_unsealed ON public.audit_auditentry USING btree (enterprise_id, at) WHERE (number IS NULL);

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

CREATE INDEX bank_of_currency ON public.deals_bankaccount USING btree (enterprise_id, currency);

CREATE INDEX cabinet_of_customer ON public.cabinet_customerfile USING btree (enterprise_id, customer_id, at DESC);

CREATE INDEX cabinet_removed ON public.cabinet_customerfile USING btree (enterprise_id, removed_at) WHERE (removed_at IS NOT NULL);

CREATE INDEX card_of_member ON public.exchange_cardphoto USING btree (enterprise_id, member_id, made_at DESC);

CREATE INDEX change_of_deal ON public.deals_stagechange USING btree (enterprise_id, opportunity_id, at);

CREATE INDEX code_of_product ON public.catalogue_buyerscode USING btree (enterprise_id, product_id);

CREATE INDEX consent_of ON public.privacy_consent USING btree (enterprise_id, member_id, function);

CREATE INDEX contact_by_email ON public.customers_contact USING btree (enterprise_id, email_key);

CREATE INDEX contact_newest ON public.customers_contact USING btree (enterprise_id, id DESC);

CREATE INDEX contact_of_customer ON public.customers_contact USING btree (enterprise_id, customer_id);

CREATE INDEX container_of_shipment ON public.shipments_shippedcontainer USING btree (enterprise_id, shipment_id, "position");

CREATE INDEX correction_newest ON public.automation_correction USING btree (enterprise_id, what, at DESC);

CREATE INDEX correction_of_sender ON public.automation_correction USING btree (enterprise_id, sender_key);

CREATE INDEX cost_of_chain ON public.settlement_costline USING btree (enterprise_id, chain);

CREATE INDEX customer_added ON public.customers_customer USING btree (enterprise_id, kind, created_at) INCLUDE (merged_into_id, owner_id, id);

CREATE INDEX customer_by_name ON public.customers_customer USING btree (enterprise_id, kind, name);

CREATE INDEX customer_free ON public.customers_customer USING btree (enterprise_id, id) WHERE ((NOT is_pooled) AND (owner_id IS NULL));

CREATE INDEX customer_next_step ON public.customers_customer USING btree (enterprise_id, next_step_at) WHERE (next_step_at IS NOT NULL);

CREATE INDEX customer_of_country ON public.customers_customer USING btree (enterprise_id, kind, country, last_contact_at DESC);

CREATE INDEX customer_of_owner ON public.customers_customer USING btree (enterprise_id, owner_id, last_contact_at DESC);

CREATE INDEX customer_of_stage ON public.customers_customer USING btree (enterprise_id, kind, stage, last_contact_at DESC);

CREATE INDEX customer_of_stars ON public.customers_customer USING btree (enterprise_id, kind, stars, last_contact_at DESC);

CREATE INDEX customer_recent ON public.customers_customer USING btree (enterprise_id, kind, last_contact_at DESC, id DESC);

CREATE INDEX customer_search_newest ON public.customers_customersearch USING btree (enterprise_id, at DESC);

CREATE INDEX customer_tokens ON public.customers_customersearch USING gin (tokens);

CREATE INDEX deal_newest ON public.deals_opportunity USING btree (enterprise_id, moved_at DESC, id DESC);

CREATE INDEX deal_of_customer ON public.deals_opportunity USING btree (enterprise_id, customer_id, moved_at DESC);

CREATE INDEX deal_of_owner ON public.deals_opportunity USING btree (enterprise_id, owner_id, moved_at DESC);

CREATE INDEX deal_of_stage ON public.deals_opportunity USING btree (enterprise_id, stage, moved_at DESC) INCLUDE (step, currency, amount_minor, withdrawn_at, id, flow_id, owner_id);

CREATE INDEX deal_of_step ON public.deals_opportunity USING btree (enterprise_id, step, moved_at DESC);

CREATE INDEX deal_of_thread ON public.deals_opportunity USING btree (enterprise_id, thread_id);

CREATE INDEX deal_on_board ON public.deals_opportunity USING btree (enterprise_id, flow_id, owner_id, step, currency) INCLUDE (amount_minor, id) WHERE (((stage)::text = ANY ((ARRAY['inquiry'::character varying, 'quoted'::character varying, 'negotiating'::character varying])::text[])) AND (withdrawn_at IS NULL));

CREATE INDEX deal_opened_by ON public.deals_opportunity USING btree (enterprise_id, opened_at DESC) INCLUDE (withdrawn_at, id, furthest, owner_id);

CREATE INDEX decision_any_newest ON public.automation_decision USING btree (enterprise_id, at DESC, id DESC);

CREATE INDEX decision_newest ON public.automation_decision USING btree (enterprise_id, state, at DESC);

CREATE INDEX decision_of_deal ON public.automation_decision USING btree (enterprise_id, opportunity_id);

CREATE INDEX deed_newest ON public.support_staffdeed USING btree (at DESC);

CREATE INDEX delivery_newest ON public.integrations_webhookdelivery USING btree (enterprise_id, webhook_id, made_at DESC, id DESC);

CREATE INDEX delivery_of_incident ON public.support_incidentdelivery USING btree (enterprise_id, incident_id, member_id);

CREATE INDEX delivery_waiting ON public.integrations_webhookdelivery USING btree (enterprise_id, webhook_id) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX departed_log_by_time ON public.privacy_departedlogentry USING btree (at);

CREATE INDEX disclosure_newest ON public.privacy_disclosure USING btree (enterprise_id, made_at DESC);

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

CREATE INDEX document_newest ON public.deals_document USING btree (enterprise_id, changed_at DESC, id DESC);

CREATE INDEX document_of_chain ON public.deals_document USING btree (enterprise_id, chain);

CREATE INDEX document_of_customer ON public.deals_document USING btree (enterprise_id, customer_id, changed_at DESC);

CREATE INDEX document_of_day ON public.deals_document USING btree (enterprise_id, kind, date) INCLUDE (state, owner_id, currency, total_minor, customer_id, chain, id);

CREATE INDEX document_of_deal ON public.deals_document USING btree (enterprise_id, opportunity_id);

CREATE INDEX document_of_owner ON public.deals_document USING btree (enterprise_id, owner_id, changed_at DESC);

CREATE INDEX domain_by_shape ON public.mail_domainshape USING btree (enterprise_id, shape);

CREATE INDEX downloads_of_link ON public.mail_filedownload USING btree (enterprise_id, link_id, at DESC);

CREATE INDEX draft_awaiting_answer ON public.mail_draft USING btree (enterprise_id, mailbox_id, message_key) WHERE ((answer_due_at IS NOT NULL) AND (answered_at IS NULL));

CREATE INDEX draft_due ON public.mail_draft USING btree (enterprise_id, send_at) WHERE ((state)::text = 'waiting'::text);

CREATE INDEX draft_newest ON public.mail_draft USING btree (enterprise_id, member_id, changed_at DESC);

CREATE INDEX draft_pace ON public.mail_draft USING btree (enterprise_id, mailbox_id, handed_at DESC);

CREATE INDEX due_of_chain ON public.settlement_due USING btree (enterprise_id, chain);

CREATE INDEX due_of_customer ON public.settlement_due USING btree (enterprise_id, customer_id, due_on);

CREATE INDEX due_of_owner ON public.settlement_due USING btree (enterprise_id, owner_id, due_on) WHERE is_open;

CREATE INDEX due_of_shipment ON public.settlement_due USING btree (enterprise_id, shipment_id) WHERE (shipment_id IS NOT NULL);

CREATE INDEX due_open ON public.settlement_due USING btree (enterprise_id, due_on, id) WHERE is_open;

CREATE INDEX enterprise_member_user_id_04d53de2 ON public.enterprise_member USING btree (user_id);

CREATE INDEX events_of_shipment ON public.shipments_shipmentevent USING btree (enterprise_id, shipment_id, at DESC);

CREATE INDEX export_newest ON public.exchange_export USING btree (enterprise_id, created_at DESC);

CREATE INDEX failed_by_account ON public.accounts_failedsignin USING btree (email_key, at DESC);

CREATE INDEX failed_by_address ON public.accounts_failedsignin USING btree (ip_key, at DESC);

CREATE INDEX failed_by_house ON public.accounts_failedsignin USING btree (house_key, at DESC);

CREATE INDEX failure_of_report ON public.addresses_deliveryfailure USING btree (enterprise_id, message_id);

CREATE INDEX field_by_key_and_row ON public.customers_fieldindex USING btree (enterprise_id, field_id, key, row_id);

CREATE INDEX field_by_number_and_row ON public.customers_fieldindex USING btree (enterprise_id, field_id, number, row_id);

CREATE INDEX field_file_left ON public.customers_fieldfile USING btree (enterprise_id, left_at) WHERE (left_at IS NOT NULL);

CREATE INDEX field_file_of_row ON public.customers_fieldfile USING btree (enterprise_id, row_id);

CREATE INDEX field_of_record ON public.customers_customfield USING btree (enterprise_id, record, "position");

CREATE INDEX field_of_row ON public.customers_fieldindex USING btree (enterprise_id, row_id);

CREATE INDEX file_link ON public.mail_filelink USING btree (enterprise_id, link_key);

CREATE INDEX file_of_word ON public.support_orderfile USING btree (enterprise_id, word_id);

CREATE INDEX follower_of_customer ON public.customers_follower USING btree (enterprise_id, customer_id);

CREATE INDEX goods_moved_of_chain ON public.deals_goodsmove USING btree (enterprise_id, chain);

CREATE INDEX goods_moved_of_product ON public.deals_goodsmove USING btree (enterprise_id, product_id, made_at DESC);

CREATE INDEX goods_moved_on_document ON public.deals_goodsmove USING btree (enterprise_id, document_id, made_at DESC);

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);

CREATE INDEX import_newest ON public.exchange_import USING btree (enterprise_id, created_at DESC);

CREATE INDEX incident_newest ON public.support_incident USING btree (known_at DESC);

CREATE INDEX insurance_newest ON public.insurance_insuranceorder USING btree (enterprise_id, changed_at DESC, id DESC);

CREATE INDEX insurance_of_customer ON public.insurance_insuranceorder USING btree (enterprise_id, customer_id, kind);

CREATE INDEX insurance_of_document ON public.insurance_insuranceorder USING btree (enterprise_id, document_id);

CREATE INDEX insurance_of_owner ON public.insurance_insuranceorder USING btree (enterprise_id, owner_id, changed_at DESC);

CREATE INDEX insurance_of_shipment ON public.insurance_insuranceorder USING btree (enterprise_id, shipment_id);

CREATE INDEX invalid_newest ON public.addresses_invalidaddress USING btree (enterprise_id, state, failed_at DESC);

CREATE INDEX invitation_link ON public.enterprise_invitation USING btree (enterprise_id, link_key);

CREATE INDEX item_of_deal ON public.deals_opportunityitem USING btree (enterprise_id, opportunity_id, "position");

CREATE INDEX knock_by_address ON public.privacy_knock USING btree (email_key, made_at DESC);

CREATE INDEX layout_by_name ON public.deals_documentlayout USING btree (enterprise_id, name);

CREATE INDEX ledger_by_blob ON public.mail_fetchedmessage USING btree (enterprise_id, mailbox_id, blob);

CREATE INDEX ledger_by_head ON public.mail_fetchedmessage USING btree (enterprise_id, mailbox_id, head_key);

CREATE INDEX ledger_of_message ON public.mail_fetchedmessage USING btree (enterprise_id, message_id);

CREATE INDEX ledger_unread ON public.mail_fetchedmessage USING btree (enterprise_id, mailbox_id) WHERE ((state)::text = 'fetched'::text);

CREATE INDEX line_of_document ON public.deals_documentline USING btree (enterprise_id, document_id, "position");

CREATE INDEX links_of_document ON public.deals_sharelink USING btree (enterprise_id, document_id);

CREATE INDEX links_of_member ON public.mail_filelink USING btree (enterprise_id, made_by_id, made_at DESC);

CREATE INDEX mail_openingaddress_token_hash_06b02def_like ON public.mail_openingaddress USING btree (token_hash varchar_pattern_ops);

CREATE INDEX match_key_of_customer ON public.customers_matchkey USING btree (enterprise_id, customer_id);

CREATE INDEX merge_of_customer ON public.customers_merge USING btree (enterprise_id, kept_id, at DESC);

CREATE INDEX message_newest ON public.mail_message USING btree (enterprise_id, folder_id, at DESC, id DESC);

CREATE INDEX message_of_customer ON public.mail_message USING btree (enterprise_id, customer_id, at DESC);

CREATE INDEX message_of_kind ON public.mail_message USING btree (enterprise_id, mailbox_id, kind, at DESC);

CREATE INDEX message_of_sender ON public.mail_message USING btree (enterprise_id, sender_key);

CREATE INDEX message_of_thread ON public.mail_message USING btree (enterprise_id, thread_id, at);

CREATE INDEX message_search_newest ON public.mail_messagesearch USING btree (enterprise_id, at DESC);

CREATE INDEX message_search_no_files ON public.mail_messagesearch USING btree (enterprise_id, at DESC) WHERE (NOT covers_files);

CREATE INDEX message_search_of_member ON public.mail_messagesearch USING btree (enterprise_id, member_id, at DESC);

CREATE INDEX message_starred ON public.mail_message USING btree (enterprise_id, mailbox_id, at DESC) WHERE is_starred;

CREATE INDEX message_tokens ON public.mail_messagesearch USING gin (tokens);

CREATE INDEX message_unread ON public.mail_message USING btree (enterprise_id, folder_id) WHERE (NOT is_read);

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);

CREATE INDEX network_log_by_time ON public.enterprise_networklogentry USING btree (enterprise_id, at);

CREATE INDEX network_log_of_member ON public.enterprise_networklogentry USING btree (enterprise_id, member_id, at DESC);

CREATE INDEX news_newest ON public.support_news USING btree (sent_at DESC);

CREATE INDEX notification_newest ON public.notifications_notification USING btree (enterprise_id, member_id, made_at DESC);

CREATE INDEX notification_unread ON public.notifications_notification USING btree (enterprise_id, member_id) WHERE (read_at IS NULL);

CREATE UNIQUE INDEX one_binding_an_address ON public.mail_mailbox USING btree (enterprise_id, address_key) WHERE (NOT ((state)::text = 'unbound'::text));

CREATE UNIQUE INDEX one_master_account ON public.enterprise_member USING btree (enterprise_id) WHERE is_master;

CREATE UNIQUE INDEX one_open_departure_a_member ON public.leaving_departure USING btree (enterprise_id, member_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_open_master_offer ON public.enterprise_masteroffer USING btree (enterprise_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_open_request_a_customer ON public.duplicates_ownerrequest USING btree (enterprise_id, customer_id, asked_by_id) WHERE ((state)::text = 'open'::text);

CREATE UNIQUE INDEX one_standard_flow ON public.deals_salesflow USING btree (enterprise_id) WHERE is_standard;

CREATE UNIQUE INDEX one_stay_at_a_time ON public.pool_poolstay USING btree (enterprise_id, customer_id) WHERE (left_at IS NULL);

CREATE UNIQUE INDEX one_workbook_a_name ON public.deals_workbooktemplate USING btree (enterprise_id, name) WHERE (archived_at IS NULL);

CREATE INDEX opening_of_letter ON public.mail_opening USING btree (enterprise_id, letter_id, at DESC);

CREATE INDEX order_entries_waiting ON public.support_orderentry USING btree (state, changed_at);

CREATE INDEX order_of_member ON public.support_workorder USING btree (enterprise_id, member_id, changed_at DESC);

CREATE INDEX ownership_of_customer ON public.customers_ownership USING btree (enterprise_id, customer_id, since);

CREATE INDEX pair_surest ON public.duplicates_suspectedpair USING btree (enterprise_id, state, score DESC);

CREATE INDEX paper_ends ON public.support_staffpaper USING btree (until);

CREATE INDEX part_check_newest ON public.privacy_partcheck USING btree (at DESC);

CREATE INDEX part_of_message ON public.mail_messagepart USING btree (enterprise_id, message_id);

CREATE INDEX participant_address ON public.mail_messageparticipant USING btree (enterprise_id, address_key);

CREATE INDEX participant_of_message ON public.mail_messageparticipant USING btree (enterprise_id, message_id);

CREATE INDEX picture_of_product ON public.catalogue_productpicture USING btree (enterprise_id, product_id, "position");

CREATE INDEX point_by_key ON public.customers_contactpoint USING btree (enterprise_id, key);

CREATE INDEX point_of_contact ON public.customers_contactpoint USING btree (enterprise_id, contact_id);

CREATE INDEX policy_in_force ON public.insurance_insurancepolicy USING btree (enterprise_id, closed_at);

CREATE INDEX price_of_customer ON public.catalogue_productprice USING btree (enterprise_id, customer_id);

CREATE INDEX price_of_product ON public.catalogue_productprice USING btree (enterprise_id, product_id, made_at DESC);

CREATE INDEX price_of_supplier ON public.catalogue_supplierprice USING btree (enterprise_id, supplier_id);

CREATE INDEX privacy_agreement_user_id_a7df4329 ON public.privacy_agreement USING btree (user_id);

CREATE INDEX privacy_takeoveranswer_takeover_id_d0fa8d63 ON public.privacy_takeoveranswer USING btree (takeover_id);

CREATE INDEX privacy_takeoveranswer_user_id_a059c104 ON public.privacy_takeoveranswer USING btree (user_id);

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

CREATE INDEX product_by_name ON public.catalogue_product USING btree (enterprise_id, name_key);

CREATE INDEX product_by_number ON public.catalogue_product USING btree (enterprise_id, number_key);

CREATE INDEX product_import_newest ON public.catalogue_productimport USING btree (enterprise_id, created_at DESC);

CREATE INDEX product_search_newest ON public.catalogue_productsearch USING btree (enterprise_id, at DESC);

CREATE INDEX product_tokens ON public.catalogue_productsearch USING gin (tokens);

CREATE INDEX product_variants ON public.catalogue_product USING btree (enterprise_id, variant_of_id);

CREATE INDEX rate_of_currency ON public.deals_exchangerate USING btree (enterprise_id, source, currency, "on" DESC);

CREATE INDEX receipt_newest ON public.settlement_receipt USING btree (enterprise_id, received_on DESC, id DESC);

CREATE INDEX receipt_of_customer ON public.settlement_receipt USING btree (enterprise_id, customer_id, received_on DESC);

CREATE INDEX receipt_of_message ON public.settlement_receipt USING btree (enterprise_id, message_id);

CREATE INDEX receipt_of_owner ON public.settlement_receipt USING btree (enterprise_id, owner_id, received_on DESC);

CREATE INDEX recipient_by_host ON public.privacy_recipient USING btree (enterprise_id, host);

CREATE INDEX recipient_notice_of_request ON public.privacy_recipientnotice USING btree (enterprise_id, request_id);

CREATE INDEX request_due ON public.privacy_datarequest USING btree (enterprise_id, state, due_at);

CREATE INDEX request_of_asker ON public.duplicates_ownerrequest USING btree (enterprise_id, asked_by_id, asked_at DESC);

CREATE INDEX request_of_knock ON public.privacy_datarequest USING btree (enterprise_id, knock_id);

CREATE INDEX request_waiting ON public.duplicates_ownerrequest USING btree (enterprise_id, state, asked_at DESC);

CREATE INDEX retention_newest ON public.privacy_retentionrun USING btree (enterprise_id, at DESC);

CREATE INDEX rule_in_order ON public.automation_rule USING btree (enterprise_id, member_id, "position");

CREATE INDEX search_of_member ON public.mail_savedsearch USING btree (enterprise_id, member_id);

CREATE INDEX security_event_newest ON public.enterprise_securityevent USING btree (enterprise_id, at DESC);

CREATE INDEX security_event_of_member ON public.enterprise_securityevent USING btree (enterprise_id, member_id, at DESC);

CREATE INDEX service_message_newest ON public.support_servicemessage USING btree (enterprise_id, at DESC);

CREATE INDEX share_link ON public.deals_sharelink USING btree (enterprise_id, link_key);

CREATE INDEX shared_failure_month ON public.addresses_sharedfailure USING btree (month);

CREATE INDEX shares_of_deal ON public.deals_dealshare USING btree (enterprise_id, opportunity_id);

CREATE INDEX sharing_newest ON public.privacy_sharing USING btree (enterprise_id, at DESC);

CREATE INDEX sharing_of_member ON public.privacy_sharing USING btree (enterprise_id, member_id);

CREATE INDEX sharing_of_person ON public.privacy_sharing USING btree (enterprise_id, person_key);

CREATE INDEX shipment_by_number ON public.shipments_shipment USING btree (enterprise_id, tracking_number);

CREATE INDEX shipment_newest ON public.shipments_shipment USING btree (enterprise_id, changed_at DESC, id DESC);

CREATE INDEX shipment_of_chain ON public.shipments_shipment USING btree (enterprise_id, chain);

CREATE INDEX shipment_of_owner ON public.shipments_shipment USING btree (enterprise_id, owner_id, changed_at DESC);

CREATE INDEX sign_in_newest ON public.accounts_signin USING btree (user_id, at DESC);

CREATE INDEX sold_by_member ON public.reports_soldgoods USING btree (enterprise_id, member_id, day) INCLUDE (product_id, currency, amount);

CREATE INDEX stand_ins ON public.deals_standin USING btree (enterprise_id, stand_in_id);

CREATE INDEX stay_newest ON public.pool_poolstay USING btree (enterprise_id, pool_id, came_at DESC);

CREATE INDEX stay_taken ON public.pool_poolstay USING btree (enterprise_id, taken_by_id, left_at DESC);

CREATE INDEX step_of_visit ON public.support_visitstep USING btree (enterprise_id, visit_id, at);

CREATE INDEX steps_of_approval ON public.deals_approvalstep USING btree (enterprise_id, request_id, "position");

CREATE INDEX steps_of_departure ON public.leaving_departurestep USING btree (enterprise_id, departure_id, done_at);

CREATE INDEX steps_of_member ON public.deals_approvalstep USING btree (enterprise_id, member_id);

CREATE INDEX supplier_price_of_product ON public.catalogue_supplierprice USING btree (enterprise_id, product_id, made_at DESC);

CREATE INDEX support_activity_staff_id_dc577928 ON public.support_activity USING btree (staff_id);

CREATE INDEX support_incident_noted_by_id_d6962d81 ON public.support_incident USING btree (noted_by_id);

CREATE INDEX support_incidentreport_by_id_134e1a14 ON public.support_incidentreport USING btree (by_id);

CREATE INDEX support_incidentreport_incident_id_31935ed1 ON public.support_incidentreport USING btree (incident_id);

CREATE INDEX support_news_staff_id_bca3d4c2 ON public.support_news USING btree (staff_id);

CREATE INDEX support_staffdeed_staff_id_c8284a75 ON public.support_staffdeed USING btree (staff_id);

CREATE INDEX support_staffpaper_noted_by_id_48b56ada ON public.support_staffpaper USING btree (noted_by_id);

CREATE INDEX support_staffpaper_staff_id_aa374cde ON public.support_staffpaper USING btree (staff_id);

CREATE INDEX tag_by_name ON public.customers_tag USING btree (enterprise_id, name);

CREATE INDEX tagging_of_customer ON public.customers_tagging USING btree (enterprise_id, customer_id);

CREATE INDEX takeover_newest ON public.privacy_takeover USING btree (noted_at DESC);

CREATE INDEX tasks_of_deal ON public.deals_dealtask USING btree (enterprise_id, opportunity_id, due_on);

CREATE INDEX tasks_of_member ON public.deals_dealtask USING btree (enterprise_id, member_id, due_on);

CREATE INDEX template_of_member ON public.mail_lettertemplate USING btree (enterprise_id, member_id);

CREATE INDEX texts_from_address ON public.accounts_outboxtext USING btree (ip_key, made_at DESC);

CREATE INDEX texts_of_enterprise ON public.accounts_outboxtext USING btree (enterprise_id, made_at DESC);

CREATE INDEX texts_to_number ON public.accounts_outboxtext USING btree (number_key, made_at DESC);

CREATE INDEX thread_joined ON public.mail_thread USING btree (enterprise_id, joined_into_id) WHERE (joined_into_id IS NOT NULL);

CREATE INDEX thread_newest ON public.mail_thread USING btree (enterprise_id, mailbox_id, last_at DESC);

CREATE INDEX timeline_newest ON public.customers_timelineentry USING btree (enterprise_id, customer_id, at DESC);

CREATE INDEX timeline_of_object ON public.customers_timelineentry USING btree (enterprise_id, object_id);

CREATE INDEX token_of_member ON public.integrations_accesstoken USING btree (enterprise_id, member_id, made_at DESC);

CREATE INDEX tracked_by_message ON public.mail_trackedletter USING btree (enterprise_id, message_key);

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;

CREATE INDEX view_of_record ON public.customers_savedview USING btree (enterprise_id, record, "position");

CREATE INDEX views_of_link ON public.deals_shareview USING btree (enterprise_id, link_id, at DESC);

CREATE INDEX visit_of_member ON public.support_visit USING btree (enterprise_id, member_id, made_at DESC);

CREATE INDEX visits_newest ON public.visits_customervisit USING btree (enterprise_id, at DESC, id DESC);

CREATE INDEX visits_of_customer ON public.visits_customervisit USING btree (enterprise_id, customer_id);

CREATE INDEX visits_of_member ON public.visits_customervisit USING btree (enterprise_id, member_id, at DESC);

CREATE INDEX webhook_newest ON public.integrations_webhook USING btree (enterprise_id, made_at DESC);

CREATE INDEX word_of_order ON public.support_orderword USING btree (enterprise_id, order_id, at);

CREATE INDEX write_off_of_chain ON public.settlement_writeoff USING btree (enterprise_id, chain);

CREATE INDEX write_off_of_document ON public.settlement_writeoff USING btree (enterprise_id, document_id);

CREATE INDEX write_off_of_receipt ON public.settlement_writeoff USING btree (enterprise_id, receipt_id);

CREATE INDEX write_off_of_source ON public.settlement_writeoff USING btree (enterprise_id, source_id);

CREATE TRIGGER argosy_turn_is_free_on_change AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.lock IS NOT NULL) AND (old.status = 'doing'::public.procrastinate_job_status) AND (new.status <> 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.argosy_turn_is_free();

CREATE TRIGGER argosy_turn_is_free_on_deletion AFTER DELETE ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.lock IS NOT NULL) AND (old.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.argosy_turn_is_free();

CREATE TRIGGER keep_network_log BEFORE DELETE ON public.accounts_failedsignin FOR EACH ROW EXECUTE FUNCTION public.argosy_keep_network_log();

CREATE TRIGGER keep_network_log BEFORE DELETE ON public.accounts_signin FOR EACH ROW EXECUTE FUNCTION public.argosy_keep_network_log();

CREATE TRIGGER keep_network_log BEFORE DELETE ON public.enterprise_networklogentry FOR EACH ROW EXECUTE FUNCTION public.argosy_keep_enterprise_log();

CREATE TRIGGER keep_network_log BEFORE DELETE ON public.enterprise_securityevent FOR EACH ROW EXECUTE FUNCTION public.argosy_keep_enterprise_log();

CREATE TRIGGER keep_network_log BEFORE DELETE ON public.privacy_departedlogentry FOR EACH ROW EXECUTE FUNCTION public.argosy_keep_network_log();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_device
    ADD CONSTRAINT accounts_device_user_id_f8e29eb4_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_onetimecode
    ADD CONSTRAINT accounts_onetimecode_user_id_215e1794_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_outboxtext
    ADD CONSTRAINT accounts_outboxtext_user_id_7e480b68_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_outsideidentity
    ADD CONSTRAINT accounts_outsideidentity_user_id_6b7c6b7f_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_signin
    ADD CONSTRAINT accounts_signin_device_id_93dda2a4_fk_accounts_device_id FOREIGN KEY (device_id) REFERENCES public.accounts_device(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.accounts_signin
    ADD CONSTRAINT accounts_signin_user_id_700b4e69_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.addresses_deliveryfailure
    ADD CONSTRAINT addresses_deliveryfailure_address_id_ours FOREIGN KEY (enterprise_id, address_id) REFERENCES public.addresses_invalidaddress(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.addresses_deliveryfailure
    ADD CONSTRAINT addresses_deliveryfailure_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.addresses_invalidaddress
    ADD CONSTRAINT addresses_invalidaddress_answered_by_id_ours FOREIGN KEY (enterprise_id, answered_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_correction
    ADD CONSTRAINT automation_correction_message_id_ours FOREIGN KEY (enterprise_id, message_id) REFERENCES public.mail_message(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_correction
    ADD CONSTRAINT automation_correction_noted_by_id_ours FOREIGN KEY (enterprise_id, noted_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_decision
    ADD CONSTRAINT automation_decision_answered_by_id_ours FOREIGN KEY (enterprise_id, answered_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_decision
    ADD CONSTRAINT automation_decision_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_decision
    ADD CONSTRAINT automation_decision_message_id_ours FOREIGN KEY (enterprise_id, message_id) REFERENCES public.mail_message(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_decision
    ADD CONSTRAINT automation_decision_opportunity_id_ours FOREIGN KEY (enterprise_id, opportunity_id) REFERENCES public.deals_opportunity(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.automation_rule
    ADD CONSTRAINT automation_rule_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cabinet_customerfile
    ADD CONSTRAINT cabinet_customerfile_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.cabinet_customerfile
    ADD CONSTRAINT cabinet_customerfile_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalogue_buyerscode
    ADD CONSTRAINT catalogue_buyerscode_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalogue_buyerscode
    ADD CONSTRAINT catalogue_buyerscode_learnt_by_id_ours FOREIGN KEY (enterprise_id, learnt_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalogue_buyerscode
    ADD CONSTRAINT catalogue_buyerscode_product_id_ours FOREIGN KEY (enterprise_id, product_id) REFERENCES public.catalogue_product(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalogue_product
    ADD CONSTRAINT catalogue_product_variant_of_id_ours FOREIGN KEY (enterprise_id, variant_of_id) REFERENCES public.catalogue_product(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalogue_productimport
    ADD CONSTRAINT catalogue_productimport_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalogue_productimportblock
    ADD CONSTRAINT catalogue_productimportblock_imported_id_ours FOREIGN KEY (enterprise_id, imported_id) REFERENCES public.catalogue_productimport(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalogue_productpicture
    ADD CONSTRAINT catalogue_productpicture_product_id_ours FOREIGN KEY (enterprise_id, product_id) REFERENCES public.catalogue_product(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalogue_productprice
    ADD CONSTRAINT catalogue_productprice_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalogue_productprice
    ADD CONSTRAINT catalogue_productprice_made_by_id_ours FOREIGN KEY (enterprise_id, made_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalogue_productprice
    ADD CONSTRAINT catalogue_productprice_product_id_ours FOREIGN KEY (enterprise_id, product_id) REFERENCES public.catalogue_product(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalogue_supplierprice
    ADD CONSTRAINT catalogue_supplierprice_made_by_id_ours FOREIGN KEY (enterprise_id, made_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalogue_supplierprice
    ADD CONSTRAINT catalogue_supplierprice_product_id_ours FOREIGN KEY (enterprise_id, product_id) REFERENCES public.catalogue_product(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.catalogue_supplierprice
    ADD CONSTRAINT catalogue_supplierprice_supplier_id_ours FOREIGN KEY (enterprise_id, supplier_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_contact
    ADD CONSTRAINT customers_contact_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_contactpoint
    ADD CONSTRAINT customers_contactpoint_contact_id_ours FOREIGN KEY (enterprise_id, contact_id) REFERENCES public.customers_contact(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_customer
    ADD CONSTRAINT customers_customer_created_by_id_ours FOREIGN KEY (enterprise_id, created_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_customer
    ADD CONSTRAINT customers_customer_merged_into_id_ours FOREIGN KEY (enterprise_id, merged_into_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_customer
    ADD CONSTRAINT customers_customer_owner_id_ours FOREIGN KEY (enterprise_id, owner_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_fieldfile
    ADD CONSTRAINT customers_fieldfile_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_fieldindex
    ADD CONSTRAINT customers_fieldindex_field_id_ours FOREIGN KEY (enterprise_id, field_id) REFERENCES public.customers_customfield(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_follower
    ADD CONSTRAINT customers_follower_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_follower
    ADD CONSTRAINT customers_follower_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_merge
    ADD CONSTRAINT customers_merge_gone_id_ours FOREIGN KEY (enterprise_id, gone_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_merge
    ADD CONSTRAINT customers_merge_kept_id_ours FOREIGN KEY (enterprise_id, kept_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_merge
    ADD CONSTRAINT customers_merge_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_ownership
    ADD CONSTRAINT customers_ownership_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_ownership
    ADD CONSTRAINT customers_ownership_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_savedview
    ADD CONSTRAINT customers_savedview_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_tag
    ADD CONSTRAINT customers_tag_department_id_ours FOREIGN KEY (enterprise_id, department_id) REFERENCES public.enterprise_department(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_tag
    ADD CONSTRAINT customers_tag_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_tagging
    ADD CONSTRAINT customers_tagging_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_tagging
    ADD CONSTRAINT customers_tagging_tag_id_ours FOREIGN KEY (enterprise_id, tag_id) REFERENCES public.customers_tag(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_timelineentry
    ADD CONSTRAINT customers_timelineentry_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.customers_timelineentry
    ADD CONSTRAINT customers_timelineentry_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_approvalrequest
    ADD CONSTRAINT deals_approvalrequest_asked_by_id_ours FOREIGN KEY (enterprise_id, asked_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_approvalrequest
    ADD CONSTRAINT deals_approvalrequest_document_id_ours FOREIGN KEY (enterprise_id, document_id) REFERENCES public.deals_document(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_approvalrule
    ADD CONSTRAINT deals_approvalrule_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_approvalstep
    ADD CONSTRAINT deals_approvalstep_answered_by_id_ours FOREIGN KEY (enterprise_id, answered_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_approvalstep
    ADD CONSTRAINT deals_approvalstep_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_approvalstep
    ADD CONSTRAINT deals_approvalstep_request_id_ours FOREIGN KEY (enterprise_id, request_id) REFERENCES public.deals_approvalrequest(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_dealshare
    ADD CONSTRAINT deals_dealshare_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_dealshare
    ADD CONSTRAINT deals_dealshare_opportunity_id_ours FOREIGN KEY (enterprise_id, opportunity_id) REFERENCES public.deals_opportunity(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_dealtask
    ADD CONSTRAINT deals_dealtask_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_dealtask
    ADD CONSTRAINT deals_dealtask_opportunity_id_ours FOREIGN KEY (enterprise_id, opportunity_id) REFERENCES public.deals_opportunity(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_document
    ADD CONSTRAINT deals_document_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_document
    ADD CONSTRAINT deals_document_made_from_id_ours FOREIGN KEY (enterprise_id, made_from_id) REFERENCES public.deals_document(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_document
    ADD CONSTRAINT deals_document_opportunity_id_ours FOREIGN KEY (enterprise_id, opportunity_id) REFERENCES public.deals_opportunity(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_document
    ADD CONSTRAINT deals_document_owner_id_ours FOREIGN KEY (enterprise_id, owner_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_documentline
    ADD CONSTRAINT deals_documentline_document_id_ours FOREIGN KEY (enterprise_id, document_id) REFERENCES public.deals_document(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_documentline
    ADD CONSTRAINT deals_documentline_listed_id_ours FOREIGN KEY (enterprise_id, listed_id) REFERENCES public.catalogue_product(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_documentversion
    ADD CONSTRAINT deals_documentversion_document_id_ours FOREIGN KEY (enterprise_id, document_id) REFERENCES public.deals_document(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_documentversion
    ADD CONSTRAINT deals_documentversion_issued_by_id_ours FOREIGN KEY (enterprise_id, issued_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_exchangerate
    ADD CONSTRAINT deals_exchangerate_made_by_id_ours FOREIGN KEY (enterprise_id, made_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_filledworkbook
    ADD CONSTRAINT deals_filledworkbook_document_id_ours FOREIGN KEY (enterprise_id, document_id) REFERENCES public.deals_document(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_filledworkbook
    ADD CONSTRAINT deals_filledworkbook_made_by_id_ours FOREIGN KEY (enterprise_id, made_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_filledworkbook
    ADD CONSTRAINT deals_filledworkbook_template_id_ours FOREIGN KEY (enterprise_id, template_id) REFERENCES public.deals_workbooktemplate(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_fromstock
    ADD CONSTRAINT deals_fromstock_product_id_ours FOREIGN KEY (enterprise_id, product_id) REFERENCES public.catalogue_product(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_fromstock
    ADD CONSTRAINT deals_fromstock_set_by_id_ours FOREIGN KEY (enterprise_id, set_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_goodsmove
    ADD CONSTRAINT deals_goodsmove_document_id_ours FOREIGN KEY (enterprise_id, document_id) REFERENCES public.deals_document(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_goodsmove
    ADD CONSTRAINT deals_goodsmove_made_by_id_ours FOREIGN KEY (enterprise_id, made_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_goodsmove
    ADD CONSTRAINT deals_goodsmove_product_id_ours FOREIGN KEY (enterprise_id, product_id) REFERENCES public.catalogue_product(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_goodsmove
    ADD CONSTRAINT deals_goodsmove_undone_by_id_ours FOREIGN KEY (enterprise_id, undone_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_opportunity
    ADD CONSTRAINT deals_opportunity_contact_id_ours FOREIGN KEY (enterprise_id, contact_id) REFERENCES public.customers_contact(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_opportunity
    ADD CONSTRAINT deals_opportunity_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_opportunity
    ADD CONSTRAINT deals_opportunity_flow_id_ours FOREIGN KEY (enterprise_id, flow_id) REFERENCES public.deals_salesflow(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_opportunity
    ADD CONSTRAINT deals_opportunity_owner_id_ours FOREIGN KEY (enterprise_id, owner_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_opportunity
    ADD CONSTRAINT deals_opportunity_thread_id_ours FOREIGN KEY (enterprise_id, thread_id) REFERENCES public.mail_thread(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_opportunityitem
    ADD CONSTRAINT deals_opportunityitem_listed_id_ours FOREIGN KEY (enterprise_id, listed_id) REFERENCES public.catalogue_product(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_opportunityitem
    ADD CONSTRAINT deals_opportunityitem_opportunity_id_ours FOREIGN KEY (enterprise_id, opportunity_id) REFERENCES public.deals_opportunity(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_sharelink
    ADD CONSTRAINT deals_sharelink_document_id_ours FOREIGN KEY (enterprise_id, document_id) REFERENCES public.deals_document(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_sharelink
    ADD CONSTRAINT deals_sharelink_made_by_id_ours FOREIGN KEY (enterprise_id, made_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_shareview
    ADD CONSTRAINT deals_shareview_link_id_ours FOREIGN KEY (enterprise_id, link_id) REFERENCES public.deals_sharelink(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_stagechange
    ADD CONSTRAINT deals_stagechange_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_stagechange
    ADD CONSTRAINT deals_stagechange_opportunity_id_ours FOREIGN KEY (enterprise_id, opportunity_id) REFERENCES public.deals_opportunity(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_standin
    ADD CONSTRAINT deals_standin_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_standin
    ADD CONSTRAINT deals_standin_stand_in_id_ours FOREIGN KEY (enterprise_id, stand_in_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_workbooktemplateversion
    ADD CONSTRAINT deals_workbooktemplateversion_made_by_id_ours FOREIGN KEY (enterprise_id, made_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deals_workbooktemplateversion
    ADD CONSTRAINT deals_workbooktemplateversion_template_id_ours FOREIGN KEY (enterprise_id, template_id) REFERENCES public.deals_workbooktemplate(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.duplicates_ownerrequest
    ADD CONSTRAINT duplicates_ownerrequest_answered_by_id_ours FOREIGN KEY (enterprise_id, answered_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.duplicates_ownerrequest
    ADD CONSTRAINT duplicates_ownerrequest_asked_by_id_ours FOREIGN KEY (enterprise_id, asked_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.duplicates_ownerrequest
    ADD CONSTRAINT duplicates_ownerrequest_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.duplicates_suspectedpair
    ADD CONSTRAINT duplicates_suspectedpair_answered_by_id_ours FOREIGN KEY (enterprise_id, answered_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.duplicates_suspectedpair
    ADD CONSTRAINT duplicates_suspectedpair_left_id_ours FOREIGN KEY (enterprise_id, left_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.duplicates_suspectedpair
    ADD CONSTRAINT duplicates_suspectedpair_right_id_ours FOREIGN KEY (enterprise_id, right_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_department
    ADD CONSTRAINT enterprise_department_parent_id_ours FOREIGN KEY (enterprise_id, parent_id) REFERENCES public.enterprise_department(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_invitation
    ADD CONSTRAINT enterprise_invitation_department_id_ours FOREIGN KEY (enterprise_id, department_id) REFERENCES public.enterprise_department(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_invitation
    ADD CONSTRAINT enterprise_invitation_invited_by_id_ours FOREIGN KEY (enterprise_id, invited_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_invitation
    ADD CONSTRAINT enterprise_invitation_role_id_ours FOREIGN KEY (enterprise_id, role_id) REFERENCES public.enterprise_role(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_invitation
    ADD CONSTRAINT enterprise_invitation_supervisor_id_ours FOREIGN KEY (enterprise_id, supervisor_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_masteroffer
    ADD CONSTRAINT enterprise_masteroffer_heir_id_ours FOREIGN KEY (enterprise_id, heir_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_masteroffer
    ADD CONSTRAINT enterprise_masteroffer_offered_by_id_ours FOREIGN KEY (enterprise_id, offered_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_member
    ADD CONSTRAINT enterprise_member_department_id_ours FOREIGN KEY (enterprise_id, department_id) REFERENCES public.enterprise_department(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_member
    ADD CONSTRAINT enterprise_member_role_id_ours FOREIGN KEY (enterprise_id, role_id) REFERENCES public.enterprise_role(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_member
    ADD CONSTRAINT enterprise_member_supervisor_id_ours FOREIGN KEY (enterprise_id, supervisor_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_member
    ADD CONSTRAINT enterprise_member_user_id_04d53de2_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_networklogentry
    ADD CONSTRAINT enterprise_networklogentry_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_securityevent
    ADD CONSTRAINT enterprise_securityevent_answered_by_id_ours FOREIGN KEY (enterprise_id, answered_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_securityevent
    ADD CONSTRAINT enterprise_securityevent_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.enterprise_switch
    ADD CONSTRAINT enterprise_switch_changed_by_id_ours FOREIGN KEY (enterprise_id, changed_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_cardphoto
    ADD CONSTRAINT exchange_cardphoto_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_cardphoto
    ADD CONSTRAINT exchange_cardphoto_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_export
    ADD CONSTRAINT exchange_export_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_import
    ADD CONSTRAINT exchange_import_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_importbatch
    ADD CONSTRAINT exchange_importbatch_imported_id_ours FOREIGN KEY (enterprise_id, imported_id) REFERENCES public.exchange_import(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_setaside
    ADD CONSTRAINT exchange_setaside_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_setaside
    ADD CONSTRAINT exchange_setaside_imported_id_ours FOREIGN KEY (enterprise_id, imported_id) REFERENCES public.exchange_import(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.insurance_insuranceorder
    ADD CONSTRAINT insurance_insuranceorder_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.insurance_insuranceorder
    ADD CONSTRAINT insurance_insuranceorder_document_id_ours FOREIGN KEY (enterprise_id, document_id) REFERENCES public.deals_document(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.insurance_insuranceorder
    ADD CONSTRAINT insurance_insuranceorder_owner_id_ours FOREIGN KEY (enterprise_id, owner_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.insurance_insuranceorder
    ADD CONSTRAINT insurance_insuranceorder_policy_id_ours FOREIGN KEY (enterprise_id, policy_id) REFERENCES public.insurance_insurancepolicy(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.insurance_insuranceorder
    ADD CONSTRAINT insurance_insuranceorder_shipment_id_ours FOREIGN KEY (enterprise_id, shipment_id) REFERENCES public.shipments_shipment(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.insurance_insurancepolicy
    ADD CONSTRAINT insurance_insurancepolicy_recipient_id_ours FOREIGN KEY (enterprise_id, recipient_id) REFERENCES public.privacy_recipient(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.integrations_accesstoken
    ADD CONSTRAINT integrations_accesstoken_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.integrations_repeatedcall
    ADD CONSTRAINT integrations_repeatedcall_token_id_ours FOREIGN KEY (enterprise_id, token_id) REFERENCES public.integrations_accesstoken(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.integrations_webhook
    ADD CONSTRAINT integrations_webhook_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.integrations_webhook
    ADD CONSTRAINT integrations_webhook_recipient_id_ours FOREIGN KEY (enterprise_id, recipient_id) REFERENCES public.privacy_recipient(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.integrations_webhookdelivery
    ADD CONSTRAINT integrations_webhookdelivery_webhook_id_ours FOREIGN KEY (enterprise_id, webhook_id) REFERENCES public.integrations_webhook(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.leaving_departure
    ADD CONSTRAINT leaving_departure_begun_by_id_ours FOREIGN KEY (enterprise_id, begun_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.leaving_departure
    ADD CONSTRAINT leaving_departure_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.leaving_departurestep
    ADD CONSTRAINT leaving_departurestep_departure_id_ours FOREIGN KEY (enterprise_id, departure_id) REFERENCES public.leaving_departure(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.leaving_departurestep
    ADD CONSTRAINT leaving_departurestep_done_by_id_ours FOREIGN KEY (enterprise_id, done_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.leaving_departurestep
    ADD CONSTRAINT leaving_departurestep_heir_id_ours FOREIGN KEY (enterprise_id, heir_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_domainshape
    ADD CONSTRAINT mail_domainshape_domain_id_ours FOREIGN KEY (enterprise_id, domain_id) REFERENCES public.mail_knowndomain(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_draft
    ADD CONSTRAINT mail_draft_answers_id_ours FOREIGN KEY (enterprise_id, answers_id) REFERENCES public.mail_message(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_draft
    ADD CONSTRAINT mail_draft_mailbox_id_ours FOREIGN KEY (enterprise_id, mailbox_id) REFERENCES public.mail_mailbox(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_draft
    ADD CONSTRAINT mail_draft_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_draftattachment
    ADD CONSTRAINT mail_draftattachment_draft_id_ours FOREIGN KEY (enterprise_id, draft_id) REFERENCES public.mail_draft(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_fetchedmessage
    ADD CONSTRAINT mail_fetchedmessage_folder_id_ours FOREIGN KEY (enterprise_id, folder_id) REFERENCES public.mail_folder(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_fetchedmessage
    ADD CONSTRAINT mail_fetchedmessage_mailbox_id_ours FOREIGN KEY (enterprise_id, mailbox_id) REFERENCES public.mail_mailbox(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_fetchedmessage
    ADD CONSTRAINT mail_fetchedmessage_message_id_ours FOREIGN KEY (enterprise_id, message_id) REFERENCES public.mail_message(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_filedownload
    ADD CONSTRAINT mail_filedownload_link_id_ours FOREIGN KEY (enterprise_id, link_id) REFERENCES public.mail_filelink(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_filelink
    ADD CONSTRAINT mail_filelink_attachment_id_ours FOREIGN KEY (enterprise_id, attachment_id) REFERENCES public.mail_draftattachment(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_filelink
    ADD CONSTRAINT mail_filelink_made_by_id_ours FOREIGN KEY (enterprise_id, made_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_filepiece
    ADD CONSTRAINT mail_filepiece_attachment_id_ours FOREIGN KEY (enterprise_id, attachment_id) REFERENCES public.mail_draftattachment(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_folder
    ADD CONSTRAINT mail_folder_mailbox_id_ours FOREIGN KEY (enterprise_id, mailbox_id) REFERENCES public.mail_mailbox(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_lettertemplate
    ADD CONSTRAINT mail_lettertemplate_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_mailbox
    ADD CONSTRAINT mail_mailbox_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_mailboxshare
    ADD CONSTRAINT mail_mailboxshare_mailbox_id_ours FOREIGN KEY (enterprise_id, mailbox_id) REFERENCES public.mail_mailbox(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_mailboxshare
    ADD CONSTRAINT mail_mailboxshare_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT mail_message_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT mail_message_folder_id_ours FOREIGN KEY (enterprise_id, folder_id) REFERENCES public.mail_folder(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT mail_message_mailbox_id_ours FOREIGN KEY (enterprise_id, mailbox_id) REFERENCES public.mail_mailbox(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT mail_message_thread_id_ours FOREIGN KEY (enterprise_id, thread_id) REFERENCES public.mail_thread(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_messagepart
    ADD CONSTRAINT mail_messagepart_message_id_ours FOREIGN KEY (enterprise_id, message_id) REFERENCES public.mail_message(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_messageparticipant
    ADD CONSTRAINT mail_messageparticipant_message_id_ours FOREIGN KEY (enterprise_id, message_id) REFERENCES public.mail_message(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_messagewarning
    ADD CONSTRAINT mail_messagewarning_answered_by_id_ours FOREIGN KEY (enterprise_id, answered_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_messagewarning
    ADD CONSTRAINT mail_messagewarning_message_id_ours FOREIGN KEY (enterprise_id, message_id) REFERENCES public.mail_message(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_opening
    ADD CONSTRAINT mail_opening_letter_id_ours FOREIGN KEY (enterprise_id, letter_id) REFERENCES public.mail_trackedletter(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_privateconversation
    ADD CONSTRAINT mail_privateconversation_thread_id_ours FOREIGN KEY (enterprise_id, thread_id) REFERENCES public.mail_thread(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_savedsearch
    ADD CONSTRAINT mail_savedsearch_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_signature
    ADD CONSTRAINT mail_signature_mailbox_id_ours FOREIGN KEY (enterprise_id, mailbox_id) REFERENCES public.mail_mailbox(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_thread
    ADD CONSTRAINT mail_thread_joined_into_id_ours FOREIGN KEY (enterprise_id, joined_into_id) REFERENCES public.mail_thread(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_thread
    ADD CONSTRAINT mail_thread_mailbox_id_ours FOREIGN KEY (enterprise_id, mailbox_id) REFERENCES public.mail_mailbox(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_threadreference
    ADD CONSTRAINT mail_threadreference_mailbox_id_ours FOREIGN KEY (enterprise_id, mailbox_id) REFERENCES public.mail_mailbox(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_threadreference
    ADD CONSTRAINT mail_threadreference_thread_id_ours FOREIGN KEY (enterprise_id, thread_id) REFERENCES public.mail_thread(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_trackedletter
    ADD CONSTRAINT mail_trackedletter_contact_id_ours FOREIGN KEY (enterprise_id, contact_id) REFERENCES public.customers_contact(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_trackedletter
    ADD CONSTRAINT mail_trackedletter_draft_id_ours FOREIGN KEY (enterprise_id, draft_id) REFERENCES public.mail_draft(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_trackingconsent
    ADD CONSTRAINT mail_trackingconsent_contact_id_ours FOREIGN KEY (enterprise_id, contact_id) REFERENCES public.customers_contact(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_trackingconsent
    ADD CONSTRAINT mail_trackingconsent_noted_by_id_ours FOREIGN KEY (enterprise_id, noted_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mail_writinghabits
    ADD CONSTRAINT mail_writinghabits_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notification_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pool_poollock
    ADD CONSTRAINT pool_poollock_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pool_poollock
    ADD CONSTRAINT pool_poollock_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pool_poolseat
    ADD CONSTRAINT pool_poolseat_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pool_poolseat
    ADD CONSTRAINT pool_poolseat_pool_id_ours FOREIGN KEY (enterprise_id, pool_id) REFERENCES public.pool_pool(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pool_poolstay
    ADD CONSTRAINT pool_poolstay_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pool_poolstay
    ADD CONSTRAINT pool_poolstay_pool_id_ours FOREIGN KEY (enterprise_id, pool_id) REFERENCES public.pool_pool(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pool_poolstay
    ADD CONSTRAINT pool_poolstay_settled_by_id_ours FOREIGN KEY (enterprise_id, settled_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pool_poolstay
    ADD CONSTRAINT pool_poolstay_taken_by_id_ours FOREIGN KEY (enterprise_id, taken_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.pool_poolstay
    ADD CONSTRAINT pool_poolstay_taken_from_id_ours FOREIGN KEY (enterprise_id, taken_from_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_agreement
    ADD CONSTRAINT privacy_agreement_user_id_a7df4329_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_consent
    ADD CONSTRAINT privacy_consent_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_datarequest
    ADD CONSTRAINT privacy_datarequest_decided_by_id_ours FOREIGN KEY (enterprise_id, decided_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_datarequest
    ADD CONSTRAINT privacy_datarequest_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_disclosure
    ADD CONSTRAINT privacy_disclosure_decided_by_id_ours FOREIGN KEY (enterprise_id, decided_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_keepingrule
    ADD CONSTRAINT privacy_keepingrule_changed_by_id_ours FOREIGN KEY (enterprise_id, changed_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_recipient
    ADD CONSTRAINT privacy_recipient_authorised_by_id_ours FOREIGN KEY (enterprise_id, authorised_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_recipientnotice
    ADD CONSTRAINT privacy_recipientnotice_recipient_id_ours FOREIGN KEY (enterprise_id, recipient_id) REFERENCES public.privacy_recipient(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_recipientnotice
    ADD CONSTRAINT privacy_recipientnotice_request_id_ours FOREIGN KEY (enterprise_id, request_id) REFERENCES public.privacy_datarequest(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_serviceterm
    ADD CONSTRAINT privacy_serviceterm_cancel_asked_by_id_ours FOREIGN KEY (enterprise_id, cancel_asked_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_sharing
    ADD CONSTRAINT privacy_sharing_authorised_by_id_ours FOREIGN KEY (enterprise_id, authorised_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_sharing
    ADD CONSTRAINT privacy_sharing_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_sharing
    ADD CONSTRAINT privacy_sharing_recipient_id_ours FOREIGN KEY (enterprise_id, recipient_id) REFERENCES public.privacy_recipient(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_takeoveranswer
    ADD CONSTRAINT privacy_takeoveransw_takeover_id_d0fa8d63_fk_privacy_t FOREIGN KEY (takeover_id) REFERENCES public.privacy_takeover(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_takeoveranswer
    ADD CONSTRAINT privacy_takeoveranswer_user_id_a059c104_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.privacy_tombstone
    ADD CONSTRAINT privacy_tombstone_request_id_ours FOREIGN KEY (enterprise_id, request_id) REFERENCES public.privacy_datarequest(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

ALTER TABLE ONLY public.providers_noticeread
    ADD CONSTRAINT providers_noticeread_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.providers_noticeread
    ADD CONSTRAINT providers_noticeread_service_id_ours FOREIGN KEY (enterprise_id, service_id) REFERENCES public.providers_otherservice(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.reports_dayfigure
    ADD CONSTRAINT reports_dayfigure_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.reports_soldgoods
    ADD CONSTRAINT reports_soldgoods_document_id_ours FOREIGN KEY (enterprise_id, document_id) REFERENCES public.deals_document(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.reports_soldgoods
    ADD CONSTRAINT reports_soldgoods_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.reports_soldgoods
    ADD CONSTRAINT reports_soldgoods_product_id_ours FOREIGN KEY (enterprise_id, product_id) REFERENCES public.catalogue_product(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.reports_target
    ADD CONSTRAINT reports_target_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_costline
    ADD CONSTRAINT settlement_costline_document_id_ours FOREIGN KEY (enterprise_id, document_id) REFERENCES public.deals_document(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_costline
    ADD CONSTRAINT settlement_costline_made_by_id_ours FOREIGN KEY (enterprise_id, made_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_due
    ADD CONSTRAINT settlement_due_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_due
    ADD CONSTRAINT settlement_due_document_id_ours FOREIGN KEY (enterprise_id, document_id) REFERENCES public.deals_document(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_due
    ADD CONSTRAINT settlement_due_owner_id_ours FOREIGN KEY (enterprise_id, owner_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_due
    ADD CONSTRAINT settlement_due_shipment_id_ours FOREIGN KEY (enterprise_id, shipment_id) REFERENCES public.shipments_shipment(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_putaside
    ADD CONSTRAINT settlement_putaside_made_by_id_ours FOREIGN KEY (enterprise_id, made_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_putaside
    ADD CONSTRAINT settlement_putaside_message_id_ours FOREIGN KEY (enterprise_id, message_id) REFERENCES public.mail_message(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_receipt
    ADD CONSTRAINT settlement_receipt_account_id_ours FOREIGN KEY (enterprise_id, account_id) REFERENCES public.deals_bankaccount(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_receipt
    ADD CONSTRAINT settlement_receipt_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_receipt
    ADD CONSTRAINT settlement_receipt_made_by_id_ours FOREIGN KEY (enterprise_id, made_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_receipt
    ADD CONSTRAINT settlement_receipt_message_id_ours FOREIGN KEY (enterprise_id, message_id) REFERENCES public.mail_message(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_receipt
    ADD CONSTRAINT settlement_receipt_owner_id_ours FOREIGN KEY (enterprise_id, owner_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_writeoff
    ADD CONSTRAINT settlement_writeoff_document_id_ours FOREIGN KEY (enterprise_id, document_id) REFERENCES public.deals_document(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_writeoff
    ADD CONSTRAINT settlement_writeoff_made_by_id_ours FOREIGN KEY (enterprise_id, made_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_writeoff
    ADD CONSTRAINT settlement_writeoff_receipt_id_ours FOREIGN KEY (enterprise_id, receipt_id) REFERENCES public.settlement_receipt(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.settlement_writeoff
    ADD CONSTRAINT settlement_writeoff_source_id_ours FOREIGN KEY (enterprise_id, source_id) REFERENCES public.settlement_receipt(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.shipments_shipment
    ADD CONSTRAINT shipments_shipment_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.shipments_shipment
    ADD CONSTRAINT shipments_shipment_document_id_ours FOREIGN KEY (enterprise_id, document_id) REFERENCES public.deals_document(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.shipments_shipment
    ADD CONSTRAINT shipments_shipment_owner_id_ours FOREIGN KEY (enterprise_id, owner_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.shipments_shipmentevent
    ADD CONSTRAINT shipments_shipmentevent_made_by_id_ours FOREIGN KEY (enterprise_id, made_by_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.shipments_shipmentevent
    ADD CONSTRAINT shipments_shipmentevent_shipment_id_ours FOREIGN KEY (enterprise_id, shipment_id) REFERENCES public.shipments_shipment(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.shipments_shippedcontainer
    ADD CONSTRAINT shipments_shippedcontainer_shipment_id_ours FOREIGN KEY (enterprise_id, shipment_id) REFERENCES public.shipments_shipment(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.shipments_trackingaccount
    ADD CONSTRAINT shipments_trackingaccount_recipient_id_ours FOREIGN KEY (enterprise_id, recipient_id) REFERENCES public.privacy_recipient(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_activity
    ADD CONSTRAINT support_activity_staff_id_dc577928_fk_support_staff_id FOREIGN KEY (staff_id) REFERENCES public.support_staff(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_activityentry
    ADD CONSTRAINT support_activityentry_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_activityentry
    ADD CONSTRAINT support_activityentry_recipient_id_ours FOREIGN KEY (enterprise_id, recipient_id) REFERENCES public.privacy_recipient(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_commercialrefusal
    ADD CONSTRAINT support_commercialrefusal_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_incident
    ADD CONSTRAINT support_incident_noted_by_id_d6962d81_fk_support_staff_id FOREIGN KEY (noted_by_id) REFERENCES public.support_staff(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_incidentdelivery
    ADD CONSTRAINT support_incidentdelivery_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_incidentreport
    ADD CONSTRAINT support_incidentrepo_incident_id_31935ed1_fk_support_i FOREIGN KEY (incident_id) REFERENCES public.support_incident(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_incidentreport
    ADD CONSTRAINT support_incidentreport_by_id_134e1a14_fk_support_staff_id FOREIGN KEY (by_id) REFERENCES public.support_staff(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_news
    ADD CONSTRAINT support_news_staff_id_bca3d4c2_fk_support_staff_id FOREIGN KEY (staff_id) REFERENCES public.support_staff(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_newsreceipt
    ADD CONSTRAINT support_newsreceipt_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_orderfile
    ADD CONSTRAINT support_orderfile_word_id_ours FOREIGN KEY (enterprise_id, word_id) REFERENCES public.support_orderword(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_orderword
    ADD CONSTRAINT support_orderword_order_id_ours FOREIGN KEY (enterprise_id, order_id) REFERENCES public.support_workorder(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_roomuse
    ADD CONSTRAINT support_roomuse_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_servicecontact
    ADD CONSTRAINT support_servicecontact_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_servicemessage
    ADD CONSTRAINT support_servicemessage_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_staff
    ADD CONSTRAINT support_staff_user_id_774d413a_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_staffdeed
    ADD CONSTRAINT support_staffdeed_staff_id_c8284a75_fk_support_staff_id FOREIGN KEY (staff_id) REFERENCES public.support_staff(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_staffpaper
    ADD CONSTRAINT support_staffpaper_noted_by_id_48b56ada_fk_support_staff_id FOREIGN KEY (noted_by_id) REFERENCES public.support_staff(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_staffpaper
    ADD CONSTRAINT support_staffpaper_staff_id_aa374cde_fk_support_staff_id FOREIGN KEY (staff_id) REFERENCES public.support_staff(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_visit
    ADD CONSTRAINT support_visit_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_visitstep
    ADD CONSTRAINT support_visitstep_visit_id_ours FOREIGN KEY (enterprise_id, visit_id) REFERENCES public.support_visit(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.support_workorder
    ADD CONSTRAINT support_workorder_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.visits_customervisit
    ADD CONSTRAINT visits_customervisit_customer_id_ours FOREIGN KEY (enterprise_id, customer_id) REFERENCES public.customers_customer(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.visits_customervisit
    ADD CONSTRAINT visits_customervisit_member_id_ours FOREIGN KEY (enterprise_id, member_id) REFERENCES public.enterprise_member(enterprise_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE public.addresses_deliveryfailure ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.addresses_invalidaddress ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.audit_auditentry ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.audit_audithead ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.automation_correction ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.automation_decision ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.automation_rule ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.cabinet_customerfile ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.catalogue_buyerscode ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.catalogue_product ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.catalogue_productimport ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.catalogue_productimportblock ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.catalogue_productpicture ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.catalogue_productprice ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.catalogue_supplierprice ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_contact ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_contactpoint ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_customer ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_customfield ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_fieldfile ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_fieldindex ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_follower ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_matchkey ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_merge ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_option ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_ownership ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_savedview ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_tag ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_tagging ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.customers_timelineentry ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_approvalrequest ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_approvalrule ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_approvalstep ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_bankaccount ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_dealshare ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_dealtask ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_document ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_documentlayout ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_documentline ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_documentseries ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_documentversion ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_exchangerate ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_filledworkbook ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_fromstock ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_goodsmove ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_letterhead ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_opportunity ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_opportunityitem ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_salesflow ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_sharelink ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_shareview ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_stagechange ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_standin ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_workbooktemplate ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deals_workbooktemplateversion ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.duplicates_duplicaterules ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.duplicates_ownerrequest ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.duplicates_suspectedpair ENABLE ROW LEVEL SECURITY;

CREATE POLICY enterprise ON public.addresses_deliveryfailure USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.addresses_invalidaddress USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.audit_auditentry USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.audit_audithead USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.automation_correction USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.automation_decision USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.automation_rule USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.cabinet_customerfile USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.catalogue_buyerscode USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.catalogue_product USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.catalogue_productimport USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.catalogue_productimportblock USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.catalogue_productpicture USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.catalogue_productprice USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.catalogue_supplierprice USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_contact USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_contactpoint USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_customer USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_customfield USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_fieldfile USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_fieldindex USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_follower USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_matchkey USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_merge USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_option USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_ownership USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_savedview USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_tag USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_tagging USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.customers_timelineentry USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_approvalrequest USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_approvalrule USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_approvalstep USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_bankaccount USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_dealshare USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_dealtask USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_document USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_documentlayout USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_documentline USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_documentseries USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_documentversion USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_exchangerate USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_filledworkbook USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_fromstock USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_goodsmove USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_letterhead USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_opportunity USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_opportunityitem USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_salesflow USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_sharelink USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_shareview USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_stagechange USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_standin USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_workbooktemplate USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.deals_workbooktemplateversion USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.duplicates_duplicaterules USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.duplicates_ownerrequest USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.duplicates_suspectedpair USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.enterprise_department USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.enterprise_enterprise USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.enterprise_invitation USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.enterprise_masteroffer USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.enterprise_member USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.enterprise_networklogentry USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.enterprise_role USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.enterprise_securityevent USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.enterprise_switch USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.exchange_cardphoto USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.exchange_columnpattern USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.exchange_export USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.exchange_import USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.exchange_importbatch USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.exchange_setaside USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.insurance_insuranceorder USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.insurance_insurancepolicy USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.integrations_accesstoken USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.integrations_repeatedcall USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.integrations_webhook USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.integrations_webhookdelivery USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.leaving_departure USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.leaving_departurestep USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_domainshape USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_draft USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_draftattachment USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_fetchedmessage USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_filedownload USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_filelink USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_filepiece USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_folder USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_knownaccount USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_knowndomain USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_largefiles USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_lettertemplate USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_mailbox USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_mailboxshare USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_message USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_messagecontent USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_messagepart USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_messageparticipant USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_messagewarning USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_opening USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_privateconversation USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_savedsearch USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_signature USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_thread USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_threadreference USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_trackedletter USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_trackingconsent USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.mail_writinghabits USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.notifications_notification USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.platform_datakey USING (((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid) OR (enterprise_id = '00000000-0000-0000-0000-000000000000'::uuid))) WITH CHECK (((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid) OR (enterprise_id = '00000000-0000-0000-0000-000000000000'::uuid)));

CREATE POLICY enterprise ON public.pool_pool USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.pool_poollock USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.pool_poolseat USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.pool_poolstay USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.privacy_consent USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.privacy_datarequest USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.privacy_disclosure USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.privacy_keepingrule USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.privacy_lockedremains USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.privacy_recipient USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.privacy_recipientnotice USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.privacy_retentionrun USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.privacy_serviceterm USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.privacy_sharing USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.privacy_tombstone USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.providers_noticeread USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.providers_otherservice USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.reports_dayfigure USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.reports_soldgoods USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.reports_summary USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.reports_target USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.settlement_costline USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.settlement_due USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.settlement_putaside USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.settlement_receipt USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.settlement_refundrate USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.settlement_writeoff USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.shipments_shipment USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.shipments_shipmentevent USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.shipments_shippedcontainer USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.shipments_trackingaccount USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.support_activityentry USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.support_commercialrefusal USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.support_incidentdelivery USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.support_newsreceipt USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.support_orderfile USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.support_orderword USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.support_roomuse USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.support_servicecontact USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.support_servicemessage USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.support_visit USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.support_visitstep USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.support_workorder USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

CREATE POLICY enterprise ON public.visits_customervisit USING ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid)) WITH CHECK ((enterprise_id = (NULLIF(current_setting('argosy.enterprise'::text, true), ''::text))::uuid));

ALTER TABLE public.enterprise_department ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.enterprise_enterprise ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.enterprise_invitation ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.enterprise_masteroffer ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.enterprise_member ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.enterprise_networklogentry ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.enterprise_role ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.enterprise_securityevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.enterprise_switch ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.exchange_cardphoto ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.exchange_columnpattern ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.exchange_export ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.exchange_import ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.exchange_importbatch ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.exchange_setaside ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.insurance_insuranceorder ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.insurance_insurancepolicy ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.integrations_accesstoken ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.integrations_repeatedcall ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.integrations_webhook ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.integrations_webhookdelivery ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.leaving_departure ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.leaving_departurestep ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_domainshape ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_draft ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_draftattachment ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_fetchedmessage ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_filedownload ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_filelink ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_filepiece ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_folder ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_knownaccount ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_knowndomain ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_largefiles ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_lettertemplate ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_mailbox ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_mailboxshare ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_message ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_messagecontent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_messagepart ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_messageparticipant ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_messagewarning ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_opening ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_privateconversation ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_savedsearch ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_signature ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_thread ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_threadreference ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_trackedletter ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_trackingconsent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mail_writinghabits ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.notifications_notification ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.platform_datakey ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.pool_pool ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.pool_poollock ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.pool_poolseat ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.pool_poolstay ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.privacy_consent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.privacy_datarequest ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.privacy_disclosure ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.privacy_keepingrule ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.privacy_lockedremains ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.privacy_recipient ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.privacy_recipientnotice ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.privacy_retentionrun ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.privacy_serviceterm ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.privacy_sharing ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.privacy_tombstone ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.providers_noticeread ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.providers_otherservice ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.reports_dayfigure ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.reports_soldgoods ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.reports_summary ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.reports_target ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.settlement_costline ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.settlement_due ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.settlement_putaside ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.settlement_receipt ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.settlement_refundrate ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.settlement_writeoff ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.shipments_shipment ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.shipments_shipmentevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.shipments_shippedcontainer ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.shipments_trackingaccount ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.support_activityentry ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.support_commercialrefusal ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.support_incidentdelivery ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.support_newsreceipt ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.support_orderfile ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.support_orderword ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.support_roomuse ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.support_servicecontact ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.support_servicemessage ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.support_visit ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.support_visitstep ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.support_workorder ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.visits_customervisit ENABLE ROW LEVEL SECURITY;

INSERT INTO public.django_migrations (app, name, applied) VALUES
    ('accounts', '0001_start', now()),
    ('account', '0001_initial', now()),
    ('account', '0002_email_max_length', now()),
    ('account', '0003_alter_emailaddress_create_unique_verified_email', now()),
    ('account', '0004_alter_emailaddress_drop_unique_email', now()),
    ('account', '0005_emailaddress_idx_upper_email', now()),
    ('account', '0006_emailaddress_lower', now()),
    ('account', '0007_emailaddress_idx_email', now()),
    ('account', '0008_emailaddress_unique_primary_email_fixup', now()),
    ('account', '0009_emailaddress_unique_primary_email', now()),
    ('accounts', '0002_user_age_group', now()),
    ('accounts', '0003_sign_in_country', now()),
    ('accounts', '0004_texts', now()),
    ('accounts', '0005_outside_identity', now()),
    ('accounts', '0006_devices', now()),
    ('accounts', '0007_change_of_hands', now()),
    ('accounts', '0008_software_in_use', now()),
    ('accounts', '0009_address_waits', now()),
    ('accounts', '0010_types_of_browsers_alone', now()),
    ('accounts', '0011_tries_at_one_company', now()),
    ('accounts', '0012_language_of_the_browser', now()),
    ('enterprise', '0001_start', now()),
    ('addresses', '0001_start', now()),
    ('addresses', '0002_sharing_is_asked_for', now()),
    ('audit', '0001_start', now()),
    ('audit', '0002_details_digest', now()),
    ('audit', '0003_found_by_words', now()),
    ('contenttypes', '0001_initial', now()),
    ('contenttypes', '0002_remove_content_type_name', now()),
    ('auth', '0001_initial', now()),
    ('auth', '0002_alter_permission_name_max_length', now()),
    ('auth', '0003_alter_user_email_max_length', now()),
    ('auth', '0004_alter_user_username_opts', now()),
    ('auth', '0005_alter_user_last_login_null', now()),
    ('auth', '0006_require_contenttypes_0002', now()),
    ('auth', '0007_alter_validators_add_error_messages', now()),
    ('auth', '0008_alter_user_username_max_length', now()),
    ('auth', '0009_alter_user_last_name_max_length', now()),
    ('auth', '0010_alter_group_name_max_length', now()),
    ('auth', '0011_update_proxy_permissions', now()),
    ('auth', '0012_alter_user_first_name_max_length', now()),
    ('customers', '0001_start', now()),
    ('mail', '0001_start', now()),
    ('mail', '0002_draft_handed_over', now()),
    ('mail', '0003_starred_messages', now()),
    ('mail', '0004_search_of_member', now()),
    ('mail', '0005_honest_state', now()),
    ('mail', '0006_guard_against_fraud', now()),
    ('mail', '0007_outbox', now()),
    ('mail', '0008_templates', now()),
    ('customers', '0002_customer_next_step', now()),
    ('mail', '0009_tracking', now()),
    ('mail', '0010_saved_searches', now()),
    ('mail', '0011_shared_mailboxes', now()),
    ('mail', '0012_sign_in_without_a_password', now()),
    ('mail', '0013_passed_on_and_private', now()),
    ('mail', '0014_threads_joined_by_hand', now()),
    ('mail', '0015_resting_and_version_of_tracking', now()),
    ('enterprise', '0002_own_roles_and_security', now()),
    ('enterprise', '0003_master_offer', now()),
    ('enterprise', '0004_functions', now()),
    ('enterprise', '0005_departments_decide', now()),
    ('enterprise', '0006_network_log', now()),
    ('deals', '0001_start', now()),
    ('automation', '0001_start', now()),
    ('automation', '0002_decision_any_newest', now()),
    ('automation', '0003_decisions_on_products', now()),
    ('automation', '0004_rules', now()),
    ('automation', '0005_corrections', now()),
    ('automation', '0006_who_wrote', now()),
    ('enterprise', '0007_limits', now()),
    ('customers', '0003_records_of_the_trade', now()),
    ('customers', '0004_pooled', now()),
    ('customers', '0005_keys_say_by_which_rules', now()),
    ('cabinet', '0001_start', now()),
    ('platform', '0001_start', now()),
    ('enterprise', '0008_fields_of_roles', now()),
    ('enterprise', '0009_addresses_of_leavers', now()),
    ('catalogue', '0001_start', now()),
    ('catalogue', '0002_suppliers_prices', now()),
    ('catalogue', '0003_stock', now()),
    ('catalogue', '0004_imports_that_can_be_taken_back', now()),
    ('catalogue', '0005_import_in_blocks', now()),
    ('customers', '0006_sealed_views', now()),
    ('customers', '0007_fields_that_name_a_colleague', now()),
    ('customers', '0008_fields_that_hold_a_file', now()),
    ('customers', '0009_keys_without_numbers_of_their_own', now()),
    ('customers', '0010_newcomers_from_index', now()),
    ('customers', '0011_free_and_of_stars', now()),
    ('customers', '0012_lists_in_the_order_of_own_fields', now()),
    ('deals', '0002_dates_of_the_mail', now()),
    ('deals', '0003_items_know_products', now()),
    ('deals', '0004_documents', now()),
    ('deals', '0005_share_links', now()),
    ('deals', '0006_approvals', now()),
    ('deals', '0007_sales_flows', now()),
    ('deals', '0008_newest_deals', now()),
    ('deals', '0009_purchase_orders', now()),
    ('deals', '0010_rates', now()),
    ('deals', '0011_figures_from_indexes', now()),
    ('deals', '0012_stock', now()),
    ('deals', '0013_board_from_indexes', now()),
    ('deals', '0014_goods_moved', now()),
    ('deals', '0015_board_of_owner_from_index', now()),
    ('deals', '0016_documents_added_up', now()),
    ('deals', '0017_numbers_of_cartons', now()),
    ('deals', '0018_room_for_numbers_of_cartons', now()),
    ('deals', '0019_how_far_deals_got', now()),
    ('deals', '0020_own_layouts', now()),
    ('deals', '0021_own_excel_files', now()),
    ('deals', '0022_discount_of_lines', now()),
    ('deals', '0023_deals_opened_by_whom', now()),
    ('duplicates', '0001_start', now()),
    ('duplicates', '0002_what_the_asker_knows', now()),
    ('exchange', '0001_start', now()),
    ('exchange', '0002_photographed_cards', now()),
    ('exchange', '0003_barred', now()),
    ('exchange', '0004_dropped_cards', now()),
    ('privacy', '0001_start', now()),
    ('privacy', '0002_requests_and_sharing', now()),
    ('privacy', '0003_service_terms', now()),
    ('privacy', '0004_version_of_consents', now()),
    ('shipments', '0001_start', now()),
    ('insurance', '0001_start', now()),
    ('insurance', '0002_shipment_of_its_own', now()),
    ('privacy', '0005_operators_answers', now()),
    ('privacy', '0006_change_of_hands', now()),
    ('privacy', '0007_purpose_of_consents', now()),
    ('privacy', '0008_checks_of_parts', now()),
    ('integrations', '0001_start', now()),
    ('integrations', '0002_webhooks', now()),
    ('integrations', '0003_stated_sources', now()),
    ('leaving', '0001_start', now()),
    ('leaving', '0002_another_takes_the_place', now()),
    ('mail', '0016_large_files', now()),
    ('mail', '0017_pop3', now()),
    ('mail', '0018_files_of_older_mail', now()),
    ('mail', '0019_joined_threads_are_held', now()),
    ('mail', '0020_joined_threads_are_found', now()),
    ('mfa', '0001_initial', now()),
    ('mfa', '0002_authenticator_timestamps', now()),
    ('mfa', '0003_authenticator_type_uniq', now()),
    ('notifications', '0001_start', now()),
    ('notifications', '0002_told_once', now()),
    ('procrastinate', '0001_initial', now()),
    ('procrastinate', '0002_drop_started_at_column', now()),
    ('procrastinate', '0003_drop_started_at_column', now()),
    ('procrastinate', '0004_drop_procrastinate_version_table', now()),
    ('procrastinate', '0005_fix_procrastinate_fetch_job', now()),
    ('procrastinate', '0006_fix_trigger_status_events_insert', now()),
    ('procrastinate', '0007_add_queueing_lock_column', now()),
    ('procrastinate', '0008_close_fetch_job_race_condition', now()),
    ('procrastinate', '0009_add_defer_job_function', now()),
    ('procrastinate', '0010_add_procrastinate_periodic_defers', now()),
    ('procrastinate', '0011_add_foreign_key_index', now()),
    ('procrastinate', '0012_add_locks_to_periodic_defer', now()),
    ('procrastinate', '0013_fix_procrastinate_defer_periodic_job', now()),
    ('procrastinate', '0014_add_finish_job_and_retry_job_functions', now()),
    ('procrastinate', '0015_add_trigger_on_job_deletion', now()),
    ('procrastinate', '0016_delete_finished_jobs', now()),
    ('procrastinate', '0017_add_checks_to_finish_job', now()),
    ('procrastinate', '0018_add_checks_to_retry_job', now()),
    ('procrastinate', '0019_fix_finish_job_compat_issue', now()),
    ('procrastinate', '0020_add_index_on_procrastinate_jobs', now()),
    ('procrastinate', '0021_add_kwargs_to_defer_periodic_job', now()),
    ('procrastinate', '0022_null_locks_excluded', now()),
    ('procrastinate', '0023_remove_old_finish_job_function', now()),
    ('procrastinate', '0024_job_id_bigint', now()),
    ('procrastinate', '0025_add_models', now()),
    ('procrastinate', '0026_add_job_priority', now()),
    ('procrastinate', '0027_add_periodic_job_priority', now()),
    ('procrastinate', '0028_add_cancel_states', now()),
    ('procrastinate', '0029_add_additional_params_to_retry_job', now()),
    ('procrastinate', '0030_alter_procrastinateevent_options', now()),
    ('procrastinate', '0031_add_indexes_for_fetch_job', now()),
    ('procrastinate', '0032_pre_cancel_notification', now()),
    ('procrastinate', '0033_post_cancel_notification', now()),
    ('procrastinate', '0034_pre_add_heartbeat', now()),
    ('procrastinate', '0035_post_add_heartbeat', now()),
    ('procrastinate', '0036_add_worker_model', now()),
    ('procrastinate', '0037_pre_batch_defer_jobs', now()),
    ('procrastinate', '0038_post_batch_defer_jobs', now()),
    ('procrastinate', '0039_pre_priority_lock_fetch_job', now()),
    ('procrastinate', '0040_pre_retry_failed_job', now()),
    ('procrastinate', '0041_post_retry_failed_job', now()),
    ('platform', '0002_turns_go_on_at_once', now()),
    ('pool', '0001_start', now()),
    ('pool', '0002_came_with_an_import', now()),
    ('pool', '0003_where_its_customers_are', now()),
    ('pool', '0004_since_when_rules_take', now()),
    ('privacy', '0009_who_has_not_looked_yet', now()),
    ('privacy', '0010_network_log_of_who_left', now()),
    ('privacy', '0011_security_events_stay_too', now()),
    ('privacy', '0012_erasing_in_steps', now()),
    ('privacy', '0013_half_a_year_to_the_moment', now()),
    ('privacy', '0014_first_answer', now()),
    ('providers', '0001_start', now()),
    ('reports', '0001_start', now()),
    ('reports', '0002_sold_goods', now()),
    ('sessions', '0001_initial', now()),
    ('settlement', '0001_start', now()),
    ('settlement', '0002_rates', now()),
    ('settlement', '0003_paid_back', now()),
    ('settlement', '0004_due_with_each_shipment', now()),
    ('settlement', '0005_rules_of_counting', now()),
    ('support', '0001_start', now()),
    ('support', '0002_visits_and_messages', now()),
    ('support', '0003_incidents_and_register', now()),
    ('support', '0004_activities', now()),
    ('support', '0005_told_when_all_are_told', now()),
    ('visits', '0001_start', now());
