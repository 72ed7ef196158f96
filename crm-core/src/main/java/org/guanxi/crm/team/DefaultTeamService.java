package org.guanxi.crm.team;

import org.guanxi.crm.internal.UnitOfWork;

/** Applies what the rules of the area decide. */
final class DefaultTeamService implements TeamService {

    DefaultTeamService(UnitOfWork unit) {}
}
