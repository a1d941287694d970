"""Runs the task of jobs/airflow/tokenyield_nightly.py without an Airflow: what Airflow hands to the file is stood in for here.

    airflow_night.py FLAVOUR FILE DAY

FLAVOUR is 2 or 3: where that major version has its names. DAY is the first day of the data interval, or - for a run without
one. The connection's password is taken from STAND_IN_PASSWORD; without it there is no connection. SIGTERM calls on_kill, as
Airflow does. The last line says what Airflow would do: done, try again, or fail for good.
"""

import datetime
import importlib.util
import logging
import os
import signal
import sys
import types
import zoneinfo


class AirflowException(Exception):
    pass


class AirflowFailException(AirflowException):
    pass


class AirflowNotFoundException(AirflowException):
    pass


class Dag:
    def __init__(self, **arguments):
        self.arguments = arguments
        self.tasks = []

    def __enter__(self):
        Operator.dag = self
        return self

    def __exit__(self, *failure):
        Operator.dag = None


class Operator:
    dag = None

    def __init__(self, **arguments):
        self.arguments = arguments
        self.log = logging.getLogger("task")
        Operator.dag.tasks.append(self)


class Hook:
    @staticmethod
    def get_connection(name):
        if "STAND_IN_PASSWORD" not in os.environ:
            raise AirflowNotFoundException(name)
        connection = types.SimpleNamespace()
        connection.password = os.environ["STAND_IN_PASSWORD"]
        return connection


class Timetable:
    def __init__(self, cron, timezone):
        self.cron = cron
        self.timezone = timezone


class Instant(datetime.datetime):
    """As much of pendulum's as is used."""

    def in_timezone(self, zone):
        return self.astimezone(zoneinfo.ZoneInfo(zone))

    def to_date_string(self):
        return self.date().isoformat()


def module(name, **names):
    stand_in = types.ModuleType(name)
    stand_in.__dict__.update(names)
    stand_in.__path__ = []
    sys.modules[name] = stand_in


def stand_in(flavour):
    failures = {
        "AirflowException": AirflowException,
        "AirflowFailException": AirflowFailException,
        "AirflowNotFoundException": AirflowNotFoundException,
    }
    module("airflow")
    module("airflow.timetables")
    module("airflow.timetables.interval", CronDataIntervalTimetable=Timetable)
    if flavour == "3":
        module("airflow.sdk", DAG=Dag, BaseHook=Hook, BaseOperator=Operator)
        module("airflow.sdk.exceptions", **failures)
    else:
        sys.modules["airflow"].DAG = Dag
        module("airflow.hooks")
        module("airflow.hooks.base", BaseHook=Hook)
        module("airflow.models")
        module("airflow.models.baseoperator", BaseOperator=Operator)
        module("airflow.exceptions", **failures)


def load(path):
    spec = importlib.util.spec_from_file_location("dag_file", path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def check(dag):
    """What an operator relies on; also of a real Airflow's DAG, see airflow_dag.py."""
    arguments = dag.arguments
    timetable = arguments["schedule"]
    assert (timetable.cron, timetable.timezone) == ("0 3 * * *", "UTC"), vars(timetable)
    assert arguments["max_active_runs"] == 1 and arguments["catchup"] is True, arguments
    assert arguments["start_date"].tzinfo is not None, arguments
    (task,) = dag.tasks
    assert task.arguments["retries"] == 11, task.arguments
    assert task.arguments["retry_delay"] == datetime.timedelta(minutes=10), task.arguments
    return task


def main(flavour, path, day):
    logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(message)s")
    stand_in(flavour)
    task = check(load(path).dag)
    signal.signal(signal.SIGTERM, lambda number, frame: task.on_kill())
    start = None if day == "-" else Instant.fromisoformat(day + "T03:00:00+00:00")
    try:
        task.execute({"data_interval_start": start})
        print("AIRFLOW done")
    except AirflowFailException as failure:
        print(f"AIRFLOW fails for good: {failure}")
    except AirflowException as failure:
        print(f"AIRFLOW tries again: {failure}")


main(*sys.argv[1:])
