package io.perennial.workbench.room.customers;

import io.perennial.workbench.page.Shell;

/**
 * What has happened to a customer, on a page of its own.
 *
 * @param shell what stands around it
 * @param title what it is called
 * @param back where the customer is
 * @param timeline what has happened
 */
public record TimelinePage(Shell shell, String title, String back, Timeline timeline) {}
