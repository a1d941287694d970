"""TokenYield every night, for Airflow 2.4 or later and 3.

Put this file into the folder of DAGs. On the workers: /opt/tokenyield (bin/tokenyield, tokenyield.jar, lib), a Java 17,
/etc/tokenyield/nightly.properties and a folder for the published files that all workers see.

The password of the mart is that of the connection tokenyield_mart (only its password is used); without such a connection
TOKENYIELD_MART_PASSWORD in the workers' environment. Other secrets come from the environment.

Each run counts the day of its data interval, so days that Airflow was down for are caught up one after the other, and
clearing a run counts its day again. A person closes a month; there is no DAG for it.
"""

import datetime
import os
import signal
import subprocess

try:
    from airflow.sdk import DAG, BaseHook, BaseOperator
except ImportError:
    from airflow import DAG
    from airflow.hooks.base import BaseHook
    from airflow.models.baseoperator import BaseOperator
try:
    from airflow.sdk.exceptions import AirflowException, AirflowFailException, AirflowNotFoundException
except ImportError:
    from airflow.exceptions import AirflowException, AirflowFailException, AirflowNotFoundException
from airflow.timetables.interval import CronDataIntervalTimetable

COMMAND = ["/opt/tokenyield/bin/tokenyield", "nightly", "--settings", "/etc/tokenyield/nightly.properties"]
OUT = "/var/lib/tokenyield"
MART_CONNECTION = "tokenyield_mart"
# The same as tokenyield.accounting-zone.
ZONE = "UTC"
# A run that is told to stop ends the transaction that it is in, for up to 20 seconds.
PATIENCE_SECONDS = 50

# Who has to act where trying again is of no use.
NEEDS_A_PERSON = {
    64: "wrong usage or settings; whoever set it up has to mend them",
    65: "the input breaks its contract or a control fails; tell the data's owner",
    70: "its state is unknown; somebody must look at it now: tokenyield status",
}
CAN_BE_TRIED_AGAIN = {
    1: "failed; the same command resumes it",
    75: "another run holds the lock",
    143: "stopped; the same command resumes it",
}


class TokenYieldNight(BaseOperator):
    """Counts one day; the exit code says whether Airflow tries again."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self._process = None

    def execute(self, context):
        command = list(COMMAND)
        interval_start = context.get("data_interval_start")
        # A run that was triggered without a date counts yesterday.
        if interval_start is not None:
            command += ["--date", interval_start.in_timezone(ZONE).to_date_string()]
        self.log.info("Running %s", " ".join(command))
        environment = {**os.environ, "TOKENYIELD_OUT": OUT, **self._secrets()}
        self._process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        try:
            for line in self._process.stdout:
                self.log.info("%s", line.rstrip("\n"))
            code = self._process.wait()
        finally:
            self.on_kill()
        self._judge(code)

    @staticmethod
    def _judge(code):
        if code == 0:
            return
        if code in NEEDS_A_PERSON:
            raise AirflowFailException(f"TokenYield ended with {code}: {NEEDS_A_PERSON[code]}")
        # A process that a signal killed at once has a negative code; it can be resumed, too.
        raise AirflowException(f"TokenYield ended with {code}: {CAN_BE_TRIED_AGAIN.get(code, 'killed')}")

    @staticmethod
    def _secrets():
        try:
            return {"TOKENYIELD_MART_PASSWORD": BaseHook.get_connection(MART_CONNECTION).password or ""}
        except AirflowNotFoundException:
            return {}

    def on_kill(self):
        """Airflow calls it when the task is cleared, marked or its worker is told to stop: SIGTERM goes on to the run."""
        process = self._process
        if process is None or process.poll() is not None:
            return
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            # As after any kill: nothing is lost, and the same command resumes it.
            process.kill()
            process.wait()


with DAG(
    dag_id="tokenyield_nightly",
    description="Counts the day of the data interval, and every earlier day that has new rows, rates or people",
    # Spelled out, because a plain "0 3 * * *" has no data interval in Airflow 3: its day would be one that is not over yet.
    schedule=CronDataIntervalTimetable("0 3 * * *", timezone=ZONE),
    # The first day that is to be counted by a night; a backfill has counted what lies before it.
    start_date=datetime.datetime(2026, 11, 1, tzinfo=datetime.timezone.utc),
    catchup=True,
    # One mart, one run at a time; days are caught up in their order.
    max_active_runs=1,
    dagrun_timeout=datetime.timedelta(hours=20),
    tags=["tokenyield"],
) as dag:
    TokenYieldNight(
        task_id="nightly",
        # For 1, 75 and 143; about two hours of tries.
        retries=11,
        retry_delay=datetime.timedelta(minutes=10),
    )
