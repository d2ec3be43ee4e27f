import argosy.platform.crypto.fields
import argosy.platform.tenancy.ids
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """People who sign in."""

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='User',
            fields=[
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('email', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('email_key', models.BigIntegerField(unique=True)),
                ('name', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('mobile', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('phone', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('fax', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('address', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('photo', models.CharField(blank=True, max_length=48)),
                ('enterprise_id', models.UUIDField(db_index=True, null=True)),
                ('language', models.CharField(default='zh-hans', max_length=10)),
                ('theme', models.CharField(blank=True, max_length=5)),
                ('time_zone', models.CharField(default='Asia/Shanghai', max_length=40)),
                ('is_active', models.BooleanField(default=True)),
                ('email_verified_at', models.DateTimeField(null=True)),
                ('mobile_verified_at', models.DateTimeField(null=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OutboxLetter',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('to', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('subject', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('text', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('sent_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FailedSignIn',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('email_key', models.BigIntegerField()),
                ('ip_key', models.BigIntegerField()),
                ('ip', argosy.platform.crypto.fields.SealedTextField(default='')),
            ],
            options={
                'indexes': [models.Index(fields=['email_key', '-at'], name='failed_by_account'), models.Index(fields=['ip_key', '-at'], name='failed_by_address')],
            },
        ),
        migrations.CreateModel(
            name='OneTimeCode',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('purpose', models.CharField(max_length=20)),
                ('code_key', models.BigIntegerField()),
                ('expires_at', models.DateTimeField()),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('used_at', models.DateTimeField(null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='codes', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SignIn',
            fields=[
                ('id', models.UUIDField(default=argosy.platform.tenancy.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('seen_at', models.DateTimeField(auto_now_add=True)),
                ('session_key', models.BigIntegerField(null=True)),
                ('ip', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('user_agent', argosy.platform.crypto.fields.SealedTextField(default='')),
                ('with_second_factor', models.BooleanField(default=False)),
                ('ended_at', models.DateTimeField(null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sign_ins', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['user', '-at'], name='sign_in_newest')],
            },
        ),
    ]
