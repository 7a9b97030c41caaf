package io.perennial.workbench.room.complaints;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The room of complaints, put together. */
@Configuration(proxyBeanMethods = false)
@Import(ComplaintRoutes.class)
public class ComplaintsConfiguration {}
