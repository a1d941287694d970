"""Loads jobs/airflow with a real Airflow: run by the Python that has it.

    airflow_dag.py FOLDER
"""

import datetime
import sys

from airflow.models.dagbag import DagBag

bag = DagBag(dag_folder=sys.argv[1], include_examples=False)
assert not bag.import_errors, bag.import_errors
dag = bag.dags["tokenyield_nightly"]
assert dag.max_active_runs == 1, dag.max_active_runs
assert dag.catchup is True
assert dag.timetable.summary == "0 3 * * *", dag.timetable.summary
(task,) = dag.tasks
assert task.retries == 11, task.retries
assert task.retry_delay == datetime.timedelta(minutes=10), task.retry_delay
print("ok    tokenyield_nightly.py in Airflow's DagBag")
