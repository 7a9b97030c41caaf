/** How good predictions were: discrimination, calibration, precision, and a yardstick to beat. */
@NullMarked
package io.perennial.models.validation;

import org.jspecify.annotations.NullMarked;
