package io.perennial.workbench.room.credit;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The room of credit, put together. */
@Configuration(proxyBeanMethods = false)
@Import(CreditRoutes.class)
public class CreditConfiguration {}
