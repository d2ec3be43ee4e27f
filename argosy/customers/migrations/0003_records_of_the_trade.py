import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
from argosy.platform.tenancy.isolation import IsolateByEnterprise
from django.db import migrations, models


class Migration(migrations.Migration):
    """Companies and people get the fields of the trade, followers, tags, fields of one's own, saved views, merges."""

    dependencies = [
        ('customers', '0002_customer_next_step'),
        ('enterprise', '0001_start'),
    ]

    operations = [
        migrations.CreateModel(
            name='ContactPoint',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('kind', models.CharField(choices=[('email', 'E-mail'), ('phone', 'phone'), ('whatsapp', 'WhatsApp'), ('wechat', 'WeChat'), ('linkedin', 'LinkedIn'), ('telegram', 'Telegram'), ('skype', 'Skype'), ('facebook', 'Facebook'), ('instagram', 'Instagram'), ('x', 'X'), ('qq', 'QQ'), ('line', 'LINE')], max_length=10)),
                ('value', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('key', models.BigIntegerField()),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='CustomField',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('record', models.CharField(max_length=10)),
                ('name', models.CharField(max_length=60)),
                ('kind', models.CharField(choices=[('text', 'text'), ('long_text', 'long text'), ('number', 'number'), ('money', 'money'), ('date', 'date'), ('choice', 'one of a list'), ('several', 'several of a list'), ('yes_no', 'yes or no'), ('link', 'link'), ('relation', 'another company')], max_length=10)),
                ('help', models.CharField(blank=True, max_length=200)),
                ('choices', models.JSONField(default=list)),
                ('section', models.CharField(blank=True, max_length=60)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('is_required', models.BooleanField(default=False)),
                ('is_personal', models.BooleanField(default=False)),
                ('is_hidden', models.BooleanField(default=False)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='FieldIndex',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('row_id', models.UUIDField()),
                ('key', models.BigIntegerField(null=True)),
                ('number', models.FloatField(null=True)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Follower',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('since', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Merge',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('undone_at', models.DateTimeField(null=True)),
                ('before', argosy.platform.crypto.fields.SealedJSONField(null=True)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Option',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('of', models.CharField(max_length=20)),
                ('key', models.CharField(max_length=32)),
                ('name', models.CharField(blank=True, max_length=60)),
                ('tone', models.CharField(choices=[('plain', 'grey'), ('accent', 'teal'), ('amber', 'amber'), ('green', 'green'), ('red', 'red')], default='plain', max_length=10)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('is_hidden', models.BooleanField(default=False)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Ownership',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('since', models.DateTimeField()),
                ('until', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='SavedView',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('record', models.CharField(max_length=10)),
                ('name', models.CharField(max_length=60)),
                ('is_shared', models.BooleanField(default=False)),
                ('query', models.CharField(max_length=4000)),
                ('position', models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Tag',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('name', models.CharField(max_length=60)),
                ('tone', models.CharField(choices=[('plain', 'grey'), ('accent', 'teal'), ('amber', 'amber'), ('green', 'green'), ('red', 'red')], default='plain', max_length=10)),
                ('scope', models.CharField(choices=[('enterprise', 'everybody'), ('team', 'department'), ('private', 'only me')], default='enterprise', max_length=10)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Tagging',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.RemoveIndex(
            model_name='customer',
            name='customer_recent',
        ),
        migrations.RemoveIndex(
            model_name='customer',
            name='customer_by_name',
        ),
        migrations.AddField(
            model_name='contact',
            name='custom',
            field=argosy.platform.crypto.fields.SealedJSONField(null=True),
        ),
        migrations.AddField(
            model_name='contact',
            name='may_mail',
            field=models.CharField(choices=[('unknown', 'not asked'), ('yes', 'allowed'), ('no', 'refused')], default='unknown', max_length=10),
        ),
        migrations.AddField(
            model_name='contact',
            name='may_track',
            field=models.CharField(choices=[('unknown', 'not asked'), ('yes', 'allowed'), ('no', 'refused')], default='unknown', max_length=10),
        ),
        migrations.AddField(
            model_name='contact',
            name='notes',
            field=argosy.platform.crypto.fields.SealedTextField(default=''),
        ),
        migrations.AddField(
            model_name='contact',
            name='origins',
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name='contact',
            name='permit_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='contact',
            name='permit_note',
            field=argosy.platform.crypto.fields.SealedTextField(default=''),
        ),
        migrations.AddField(
            model_name='contact',
            name='time_zone',
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name='customer',
            name='addresses',
            field=argosy.platform.crypto.fields.SealedJSONField(null=True),
        ),
        migrations.AddField(
            model_name='customer',
            name='became_customer_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='customer',
            name='business',
            field=models.CharField(blank=True, max_length=32),
        ),
        migrations.AddField(
            model_name='customer',
            name='custom',
            field=argosy.platform.crypto.fields.SealedJSONField(null=True),
        ),
        migrations.AddField(
            model_name='customer',
            name='intention',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='customer',
            name='kind',
            field=models.CharField(choices=[('customer', 'customer'), ('lead', 'lead'), ('supplier', 'supplier')], default='customer', max_length=10),
        ),
        migrations.AddField(
            model_name='customer',
            name='more_websites',
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name='customer',
            name='origins',
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name='customer',
            name='phone',
            field=argosy.platform.crypto.fields.SealedTextField(default=''),
        ),
        migrations.AddField(
            model_name='customer',
            name='products',
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AddField(
            model_name='customer',
            name='region',
            field=models.CharField(blank=True, max_length=100),
        ),
        migrations.AddField(
            model_name='customer',
            name='scale',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='customer',
            name='short_name',
            field=models.CharField(blank=True, max_length=100),
        ),
        migrations.AddField(
            model_name='customer',
            name='yearly_purchase',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='timelineentry',
            name='changes',
            field=argosy.platform.crypto.fields.SealedJSONField(null=True),
        ),
        migrations.AddField(
            model_name='timelineentry',
            name='way',
            field=models.CharField(blank=True, max_length=32),
        ),
        migrations.AlterField(
            model_name='customer',
            name='stage',
            field=models.CharField(default='to_follow', max_length=32),
        ),
        migrations.AlterField(
            model_name='timelineentry',
            name='kind',
            field=models.CharField(choices=[('mail_in', 'mail from them'), ('mail_out', 'mail to them'), ('note', 'note'), ('call', 'call'), ('visit', 'visit'), ('chat', 'chat'), ('document', 'document'), ('deal', 'deal'), ('change', 'change')], max_length=10),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(fields=['enterprise_id', '-id'], name='contact_newest'),
        ),
        migrations.AddIndex(
            model_name='customer',
            index=models.Index(fields=['enterprise_id', 'kind', '-last_contact_at', '-id'], name='customer_recent'),
        ),
        migrations.AddIndex(
            model_name='customer',
            index=models.Index(fields=['enterprise_id', 'kind', 'name'], name='customer_by_name'),
        ),
        migrations.AddIndex(
            model_name='customer',
            index=models.Index(fields=['enterprise_id', 'kind', 'stage', '-last_contact_at'], name='customer_of_stage'),
        ),
        migrations.AddIndex(
            model_name='customer',
            index=models.Index(fields=['enterprise_id', 'kind', 'country', '-last_contact_at'], name='customer_of_country'),
        ),
        migrations.AddField(
            model_name='contactpoint',
            name='contact',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='points', to='customers.contact'),
        ),
        migrations.AddIndex(
            model_name='customfield',
            index=models.Index(fields=['enterprise_id', 'record', 'position'], name='field_of_record'),
        ),
        migrations.AddField(
            model_name='fieldindex',
            name='field',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customfield'),
        ),
        migrations.AddField(
            model_name='follower',
            name='customer',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='followers', to='customers.customer'),
        ),
        migrations.AddField(
            model_name='follower',
            name='member',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member'),
        ),
        migrations.AddField(
            model_name='merge',
            name='gone',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='customers.customer'),
        ),
        migrations.AddField(
            model_name='merge',
            name='kept',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='merges', to='customers.customer'),
        ),
        migrations.AddField(
            model_name='merge',
            name='member',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member'),
        ),
        migrations.AddConstraint(
            model_name='option',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'of', 'key'), name='one_option_a_key'),
        ),
        migrations.AddField(
            model_name='ownership',
            name='customer',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='ownerships', to='customers.customer'),
        ),
        migrations.AddField(
            model_name='ownership',
            name='member',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='enterprise.member'),
        ),
        migrations.AddField(
            model_name='savedview',
            name='member',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member'),
        ),
        migrations.AddField(
            model_name='tag',
            name='department',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.department'),
        ),
        migrations.AddField(
            model_name='tag',
            name='member',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member'),
        ),
        migrations.AddField(
            model_name='tagging',
            name='customer',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='taggings', to='customers.customer'),
        ),
        migrations.AddField(
            model_name='tagging',
            name='tag',
            field=argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='taggings', to='customers.tag'),
        ),
        migrations.AddIndex(
            model_name='contactpoint',
            index=models.Index(fields=['enterprise_id', 'contact'], name='point_of_contact'),
        ),
        migrations.AddIndex(
            model_name='contactpoint',
            index=models.Index(fields=['enterprise_id', 'key'], name='point_by_key'),
        ),
        migrations.AddIndex(
            model_name='fieldindex',
            index=models.Index(fields=['enterprise_id', 'field', 'key'], name='field_by_key'),
        ),
        migrations.AddIndex(
            model_name='fieldindex',
            index=models.Index(fields=['enterprise_id', 'field', 'number'], name='field_by_number'),
        ),
        migrations.AddIndex(
            model_name='fieldindex',
            index=models.Index(fields=['enterprise_id', 'row_id'], name='field_of_row'),
        ),
        migrations.AddIndex(
            model_name='follower',
            index=models.Index(fields=['enterprise_id', 'customer'], name='follower_of_customer'),
        ),
        migrations.AddConstraint(
            model_name='follower',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'member', 'customer'), name='one_follower_a_customer'),
        ),
        migrations.AddIndex(
            model_name='merge',
            index=models.Index(fields=['enterprise_id', 'kept', '-at'], name='merge_of_customer'),
        ),
        migrations.AddIndex(
            model_name='ownership',
            index=models.Index(fields=['enterprise_id', 'customer', 'since'], name='ownership_of_customer'),
        ),
        migrations.AddIndex(
            model_name='savedview',
            index=models.Index(fields=['enterprise_id', 'record', 'position'], name='view_of_record'),
        ),
        migrations.AddIndex(
            model_name='tag',
            index=models.Index(fields=['enterprise_id', 'name'], name='tag_by_name'),
        ),
        migrations.AddIndex(
            model_name='tagging',
            index=models.Index(fields=['enterprise_id', 'customer'], name='tagging_of_customer'),
        ),
        migrations.AddConstraint(
            model_name='tagging',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'tag', 'customer'), name='one_tagging_a_pair'),
        ),
        IsolateByEnterprise("Option"),
        IsolateByEnterprise("Follower"),
        IsolateByEnterprise("Ownership"),
        IsolateByEnterprise("Merge"),
        IsolateByEnterprise("Tag"),
        IsolateByEnterprise("Tagging"),
        IsolateByEnterprise("ContactPoint"),
        IsolateByEnterprise("SavedView"),
        IsolateByEnterprise("CustomField"),
        IsolateByEnterprise("FieldIndex"),
    ]
