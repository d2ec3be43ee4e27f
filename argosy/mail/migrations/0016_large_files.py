import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import argosy.platform.tenancy.models
import argosy.platform.tenancy.scope
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

from argosy.platform.tenancy.isolation import IsolateByEnterprise


class Migration(migrations.Migration):
    """Files that are too large for a letter come up in pieces and go as links."""

    dependencies = [
        ('enterprise', '0006_network_log'),
        ('mail', '0015_resting_and_version_of_tracking'),
    ]

    operations = [
        migrations.AddField(
            model_name='draftattachment',
            name='begun_at',
            field=models.DateTimeField(default=django.utils.timezone.now),
        ),
        migrations.AddField(
            model_name='draftattachment',
            name='is_linked',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='draftattachment',
            name='is_whole',
            field=models.BooleanField(default=True),
        ),
        migrations.AlterField(
            model_name='draftattachment',
            name='blob',
            field=models.CharField(blank=True, max_length=48),
        ),
        migrations.CreateModel(
            name='FileLink',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('secret', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('link_key', models.BigIntegerField()),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('expires_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('forgotten_at', models.DateTimeField(null=True)),
                ('attachment', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='links', to='mail.draftattachment')),
                ('made_by', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='enterprise.member')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='FileDownload',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('link', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='downloads', to='mail.filelink')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='FilePiece',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('size', models.PositiveIntegerField()),
                ('blob', models.CharField(max_length=48)),
                ('attachment', argosy.platform.tenancy.models.EnterpriseForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='pieces', to='mail.draftattachment')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='LargeFiles',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('enterprise_id', models.UUIDField(default=argosy.platform.tenancy.scope.current_enterprise, editable=False)),
                ('most_megabytes', models.PositiveSmallIntegerField(default=20)),
                ('days', models.PositiveSmallIntegerField(default=30)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('enterprise_id',), name='one_choice_of_large_files')],
            },
        ),
        migrations.AddIndex(
            model_name='filelink',
            index=models.Index(fields=['enterprise_id', 'link_key'], name='file_link'),
        ),
        migrations.AddIndex(
            model_name='filelink',
            index=models.Index(fields=['enterprise_id', 'made_by', '-made_at'], name='links_of_member'),
        ),
        migrations.AddConstraint(
            model_name='filelink',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'attachment'), name='one_link_a_file'),
        ),
        migrations.AddIndex(
            model_name='filedownload',
            index=models.Index(fields=['enterprise_id', 'link', '-at'], name='downloads_of_link'),
        ),
        migrations.AddConstraint(
            model_name='filepiece',
            constraint=models.UniqueConstraint(fields=('enterprise_id', 'attachment', 'number'), name='one_piece_a_number'),
        ),
        IsolateByEnterprise("LargeFiles"),
        IsolateByEnterprise("FilePiece"),
        IsolateByEnterprise("FileLink"),
        IsolateByEnterprise("FileDownload"),
    ]
