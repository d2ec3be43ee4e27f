import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models

# Network logs are kept half a year by law (Cybersecurity Law of the PRC, art. 21): the database itself refuses earlier.
PROTECT = """
CREATE OR REPLACE FUNCTION argosy_keep_network_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.at > now() - interval '183 days' THEN
        RAISE EXCEPTION 'network logs are kept for at least 183 days' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER keep_network_log BEFORE DELETE ON accounts_signin
    FOR EACH ROW EXECUTE FUNCTION argosy_keep_network_log();
CREATE TRIGGER keep_network_log BEFORE DELETE ON accounts_failedsignin
    FOR EACH ROW EXECUTE FUNCTION argosy_keep_network_log();
"""


class Migration(migrations.Migration):
    """Requests about personal data, the sharing register, periods; network logs cannot be deleted early."""

    dependencies = [
        ('accounts', '0002_user_age_group'),
        ('enterprise', '0001_start'),
        ('privacy', '0001_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='DataRequest',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('knock_id', models.UUIDField(null=True)),
                ('person_key', models.BigIntegerField(null=True)),
                ('email', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('name', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('kind', models.CharField(choices=[('access', 'see and take the data'), ('correction', 'correct the data'), ('deletion', 'delete the data'), ('withdrawal', 'withdraw a consent'), ('explanation', 'explain an automatic decision'), ('cancellation', 'close the account'), ('minor', "a minor's data without consent"), ('complaint', 'complain')], max_length=12)),
                ('ground', models.CharField(blank=True, max_length=12)),
                ('words', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('language', models.CharField(default='en', max_length=10)),
                ('state', models.CharField(choices=[('open', 'open'), ('fee', 'a fee was announced'), ('done', 'carried out'), ('refused', 'refused'), ('dropped', 'taken back')], default='open', max_length=8)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('verified_at', models.DateTimeField()),
                ('due_at', models.DateTimeField()),
                ('told_of_due_at', models.DateTimeField(null=True)),
                ('overdue_told_at', models.DateTimeField(null=True)),
                ('fee', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('fee_accepted_at', models.DateTimeField(null=True)),
                ('decided_at', models.DateTimeField(null=True)),
                ('refusal', models.CharField(blank=True, max_length=12)),
                ('answer', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('receipt', argosy.platform.crypto.fields.SealedJSONField(null=True)),
                ('appeal', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('appealed_at', models.DateTimeField(null=True)),
                ('decided_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='requests', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Disclosure',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('kind', models.CharField(max_length=12)),
                ('who', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('contact', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('about', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('wants', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('case', models.CharField(blank=True, max_length=20)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('weighed', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('is_granted', models.BooleanField(null=True)),
                ('given', models.JSONField(default=list)),
                ('decided_at', models.DateTimeField(null=True)),
                ('decided_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='KeepingRule',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('label', models.CharField(max_length=60)),
                ('days', models.PositiveIntegerField()),
                ('why', models.CharField(max_length=200)),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('changed_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Knock',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('email', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('name', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('company', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('kind', models.CharField(choices=[('access', 'see and take the data'), ('correction', 'correct the data'), ('deletion', 'delete the data'), ('withdrawal', 'withdraw a consent'), ('explanation', 'explain an automatic decision'), ('cancellation', 'close the account'), ('minor', "a minor's data without consent"), ('complaint', 'complain')], max_length=12)),
                ('ground', models.CharField(blank=True, max_length=12)),
                ('words', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('language', models.CharField(default='en', max_length=10)),
                ('email_key', models.BigIntegerField()),
                ('code_key', models.BigIntegerField()),
                ('code_expires_at', models.DateTimeField()),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('verified_at', models.DateTimeField(null=True)),
                ('enterprises', models.JSONField(default=list)),
            ],
            options={
                'indexes': [models.Index(fields=['email_key', '-made_at'], name='knock_by_address')],
            },
        ),
        migrations.CreateModel(
            name='LockedRemains',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('blob', models.CharField(max_length=48)),
                ('since', models.DateTimeField(auto_now_add=True)),
                ('tries', models.PositiveIntegerField(default=1)),
                ('gone_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id', 'blob'), name='one_lock_a_blob')],
            },
        ),
        migrations.CreateModel(
            name='Recipient',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('name', models.CharField(max_length=200)),
                ('contact', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('host', models.CharField(blank=True, max_length=200)),
                ('case', models.CharField(choices=[('consent', 'with express consent'), ('affiliate', 'to a company of the same group'), ('activity', 'to the organiser of an activity'), ('marketing', 'to a provider of marketing mail'), ('complaint', 'to somebody who complains of an infringement')], max_length=12)),
                ('purpose', models.CharField(max_length=200)),
                ('shared', models.JSONField(default=list)),
                ('basis', models.CharField(choices=[('consent', 'consent'), ('legal_duty', 'legal_duty'), ('national_security', 'national_security'), ('public_interest', 'public_interest'), ('justice', 'justice'), ('vital_interest', 'vital_interest'), ('made_public', 'made_public'), ('public_source', 'public_source'), ('contract', 'contract'), ('safety', 'safety'), ('news', 'news'), ('research', 'research'), ('other_law', 'other_law')], max_length=20)),
                ('authorised_at', models.DateTimeField(auto_now_add=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('authorised_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='RecipientNotice',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('told_at', models.DateTimeField(auto_now_add=True)),
                ('reminded_at', models.DateTimeField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('is_deleted', models.BooleanField(null=True)),
                ('answer', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('recipient', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='privacy.recipient')),
                ('request', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='privacy.datarequest')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='RetentionRun',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('lines', models.JSONField(default=list)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['enterprise_id', '-at'], name='retention_newest')],
            },
        ),
        migrations.CreateModel(
            name='Sharing',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('person_key', models.BigIntegerField(null=True)),
                ('shared', models.JSONField(default=list)),
                ('purpose', models.CharField(max_length=200)),
                ('basis', models.CharField(choices=[('consent', 'consent'), ('legal_duty', 'legal_duty'), ('national_security', 'national_security'), ('public_interest', 'public_interest'), ('justice', 'justice'), ('vital_interest', 'vital_interest'), ('made_public', 'made_public'), ('public_source', 'public_source'), ('contract', 'contract'), ('safety', 'safety'), ('news', 'news'), ('research', 'research'), ('other_law', 'other_law')], max_length=20)),
                ('is_anonymised', models.BooleanField(default=False)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('authorised_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('member', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member')),
                ('recipient', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='sharings', to='privacy.recipient')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Tombstone',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('key', models.BigIntegerField()),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('request', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='privacy.datarequest')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='datarequest',
            index=models.Index(fields=['enterprise_id', 'state', 'due_at'], name='request_due'),
        ),
        migrations.AddIndex(
            model_name='datarequest',
            index=models.Index(fields=['enterprise_id', 'knock_id'], name='request_of_knock'),
        ),
        migrations.AddIndex(
            model_name='disclosure',
            index=models.Index(fields=['enterprise_id', '-made_at'], name='disclosure_newest'),
        ),
        migrations.AddConstraint(
            model_name='keepingrule',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'label'), name='one_rule_a_kind'),
        ),
        migrations.AddIndex(
            model_name='recipient',
            index=models.Index(fields=['enterprise_id', 'host'], name='recipient_by_host'),
        ),
        migrations.AddIndex(
            model_name='recipientnotice',
            index=models.Index(fields=['enterprise_id', 'request'], name='recipient_notice_of_request'),
        ),
        migrations.AddIndex(
            model_name='sharing',
            index=models.Index(fields=['enterprise_id', '-at'], name='sharing_newest'),
        ),
        migrations.AddIndex(
            model_name='sharing',
            index=models.Index(fields=['enterprise_id', 'person_key'], name='sharing_of_person'),
        ),
        migrations.AddIndex(
            model_name='sharing',
            index=models.Index(fields=['enterprise_id', 'member'], name='sharing_of_member'),
        ),
        migrations.AddConstraint(
            model_name='tombstone',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'key'), name='one_tombstone_an_address'),
        ),
        IsolateByEnterprise("DataRequest"),
        IsolateByEnterprise("Disclosure"),
        IsolateByEnterprise("KeepingRule"),
        IsolateByEnterprise("LockedRemains"),
        IsolateByEnterprise("Recipient"),
        IsolateByEnterprise("RecipientNotice"),
        IsolateByEnterprise("RetentionRun"),
        IsolateByEnterprise("Sharing"),
        IsolateByEnterprise("Tombstone"),
        migrations.RunSQL(PROTECT, migrations.RunSQL.noop),
    ]
