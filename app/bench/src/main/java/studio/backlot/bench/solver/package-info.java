/// How long cameras take to solve, by JMH and by plain percentiles, beside a search that knows no
/// closed form.
@NullMarked
package studio.backlot.bench.solver;

import org.jspecify.annotations.NullMarked;
