package io.zhengwen.node;

import java.net.URI;

/**
 * A node that is serving from a data folder.
 *
 * @param url its HTTP address
 * @param pid the process that started it and stops it
 */
public record RunningNode(URI url, long pid) {}
