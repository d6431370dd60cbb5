/// Benchmarks of the whole, run with one command, and the tests of the house's architecture.
@NullMarked
package studio.backlot.bench;

import org.jspecify.annotations.NullMarked;
