/** What tests of documents and of the deployment know about the project. */
@NullMarked
package io.perennial.support;

import org.jspecify.annotations.NullMarked;
