/** Builds the OpenAPI document from the code. */
@NullMarked
package io.perennial.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
