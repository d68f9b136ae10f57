package io.zhengwen.entities;

/** A topic of the taxonomy: its stable id and its labels. */
public record Topic(String id, String zh, String en) {}
