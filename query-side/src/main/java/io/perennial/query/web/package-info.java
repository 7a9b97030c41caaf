/** The doors for analysts, auditors and operators. */
@NullMarked
package io.perennial.query.web;

import org.jspecify.annotations.NullMarked;
