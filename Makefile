# Two commands are all a newcomer needs: `make demo` and `make test`. Both set up what is missing.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.PHONY: help setup build demo test torture lint bench fixtures clean

help: ## say what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## install the Debian packages that are missing
	@scripts/setup

build: setup
	cargo build --locked

demo: build ## the whole job on the fixtures: letters out, answers in, what was found and where
	@scripts/demo "$${CARGO_TARGET_DIR:-target}/debug/tracepost"

test: setup ## every test, against the real engine and real PostgreSQL
	cargo test --locked

torture: setup ## the long forms of the proofs of reliability: kills, full disks, lying servers (hours)
	@scripts/torture

lint: setup ## format, lints, documentation
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --document-private-items

fixtures: build ## draw the fixtures again (the same bytes each time)
	cargo run --locked --example draw_fixtures

bench: ## speed against named peers, in a release build (installs what only this needs)
	@scripts/setup bench
	cargo bench --locked
