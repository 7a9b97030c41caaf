package io.perennial.workbench.live;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What is fed, put together. */
@Configuration(proxyBeanMethods = false)
@Import(LiveRoutes.class)
public class LiveConfiguration {}
