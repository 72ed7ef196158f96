package org.guanxi.crm.team;

/** The own organisation: units, sites, people, their roles, reporting lines, absences and deputies. */
public interface TeamService {}
