// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/madeevents.h"

namespace RepoSignal {

QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray madeEvent(const QByteArray &type, const QByteArray &repository, const QByteArray &time,
                     const QByteArray &payload, const QByteArray &id)
{
    return json("{'id':'2489368070','type':'" + type + "','actor':{'id':5,'login':'someone'},'repo':{'id':" + id
                + ",'name':'" + repository + "','url':'https://api.github.com/repos/x'},'payload':" + payload
                + ",'public':true,'created_at':'" + time + "'}");
}

QByteArray madeStar(const QByteArray &repository, const QByteArray &time)
{
    return madeEvent("WatchEvent", repository, time, "{'action':'started'}");
}

QByteArray madeTimelineEvent(const QByteArray &type, const QByteArray &time)
{
    return json("{'created_at':'" + time + "','payload':{'action':'started'},'public':true,'type':'" + type
                + "','url':'https://github.com/o/a','actor':'someone','repository':{'id':12,'name':'a','owner':'o',"
                  "'url':'https://github.com/o/a','watchers':3}}");
}

} // namespace RepoSignal
