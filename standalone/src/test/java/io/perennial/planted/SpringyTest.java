package io.perennial.planted;

import org.springframework.test.context.TestContext;

/** Says by its name that nothing in it is real, and needs Spring. */
public record SpringyTest(TestContext context) {}
