package io.perennial.command.customer.planted;

import org.springframework.context.ApplicationContext;

/** The domain looks for its helpers in Spring. */
public record KnowsSpring(ApplicationContext context) {}
