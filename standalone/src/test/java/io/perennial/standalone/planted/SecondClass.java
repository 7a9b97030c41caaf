package io.perennial.standalone.planted;

/** A second class of the launcher. */
public final class SecondClass {}
