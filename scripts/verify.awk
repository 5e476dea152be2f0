# Lets through what a reader of a build needs from Maven's output: which module, what failed, how many tests ran.
# With -Dorg.slf4j.simpleLogger.showDateTime each line starts with the time of day.
function total(line, name,    at) {
    at = match(line, name ": [0-9]+")
    return at ? substr(line, RSTART + length(name) + 2, RLENGTH - length(name) - 2) + 0 : 0
}
{ plain = $0; sub(/^[0-9:]+ /, "", plain) }
plain ~ /^\[ERROR\]/ { failing = 1 }
plain ~ /^\[(INFO|WARNING)\]/ { failing = 0 }
# The closing line of a module: without a class name or a time.
plain ~ /^\[[A-Z]+\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+ *$/ {
    run += total(plain, "Tests run"); failures += total(plain, "Failures")
    errors += total(plain, "Errors"); skipped += total(plain, "Skipped")
    print; fflush(); next
}
failing || plain ~ /^\[WARNING\] .*(Skipped|assum)/ || plain ~ /^\[INFO\] Building Gatehouse / \
    || plain ~ /^\[INFO\] (BUILD|Reactor Summary|Total time|Gatehouse .*(SUCCESS|FAILURE|SKIPPED))/ { print; fflush() }
END {
    printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failures, errors, skipped
}
