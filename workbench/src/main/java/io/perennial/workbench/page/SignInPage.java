package io.perennial.workbench.page;

/**
 * Where people come in.
 *
 * @param shell what stands around it
 * @param used whether a link was given that is of no more use
 * @param byIssuer whether an issuer signs people in
 */
public record SignInPage(Shell shell, boolean used, boolean byIssuer) {}
