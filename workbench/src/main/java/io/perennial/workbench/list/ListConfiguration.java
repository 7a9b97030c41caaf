package io.perennial.workbench.list;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Lists, put together. */
@Configuration(proxyBeanMethods = false)
@Import(ListRoutes.class)
public class ListConfiguration {}
