package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was filled in.
 *
 * @param values the body
 * @param key what makes two clicks one command
 * @param back where it leads when it is done; empty for what it is about
 */
record Filled(ObjectNode values, String key, String back) {}
