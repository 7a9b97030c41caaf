package io.perennial.workbench.figure;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Figures, put together. */
@Configuration(proxyBeanMethods = false)
@Import(FigureRoutes.class)
public class FigureConfiguration {}
