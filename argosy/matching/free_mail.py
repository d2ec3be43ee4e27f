"""Mail providers whose addresses anybody can have: sharing one of their domains says nothing about sharing a company."""

# ruff: noqa: E501, SIM905 — lists of words are easier to read dense

from __future__ import annotations

_WHOLE = """
gmail.com googlemail.com gmail.co google.mail.com outlook.com outlook.fr outlook.de outlook.es outlook.it outlook.jp outlook.kr
outlook.com.br outlook.com.au outlook.com.ar outlook.com.tr outlook.com.gr outlook.co.id outlook.co.th outlook.my outlook.ph outlook.pt
outlook.be outlook.cz outlook.dk outlook.hu outlook.ie outlook.in outlook.sa outlook.sg outlook.sk outlook.at outlook.cl outlook.lv
windowslive.com passport.com msn.com live.com me.com mac.com icloud.com aol.com aim.com rocketmail.com ymail.com myyahoo.com proton.me
protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com tutamail.com keemail.me fastmail.com fastmail.fm fastmail.net
hushmail.com hush.com zoho.com zohomail.com zohomail.eu zohomail.in mail.com email.com usa.com consultant.com engineer.com europe.com asia.com
post.com dr.com myself.com iname.com inbox.com gmx.com gmx.us gmx.co.uk lycos.com excite.com juno.com netzero.net netzero.com earthlink.net
mindspring.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net pacbell.net ameritech.net cox.net charter.net spectrum.net
roadrunner.com rr.com optonline.net optimum.net frontier.com frontiernet.net windstream.net centurylink.net centurytel.net embarqmail.com
suddenlink.net q.com twc.com netscape.net compuserve.com prodigy.net hotmail.com rediffmail.com rediff.com indiatimes.com sify.com
in.com vsnl.com vsnl.net bsnl.in airtelmail.in dataone.in eth.net
qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com vip.126.com 188.com yeah.net netease.com sina.com sina.cn vip.sina.com sina.com.cn
sohu.com vip.sohu.com sogou.com tom.com 21cn.com 21cn.net 139.com 189.cn wo.cn wo.com.cn aliyun.com alibaba-mail.com 263.net 263.net.cn
x263.net eyou.com china.com chinaren.com citiz.net 188.net etang.com 371.net xinhuanet.com 2980.com mail.china.com 51.com hotmail.com.cn
netvigator.com hknet.com pchome.com.tw seed.net.tw hinet.net msa.hinet.net ms1.hinet.net url.com.tw so-net.net.tw giga.net.tw xuite.net
naver.com hanmail.net daum.net nate.com empal.com korea.com kornet.net hanafos.com dreamwiz.com paran.com chol.com kakao.com unitel.co.kr
lycos.co.kr freechal.com nifty.com nifty.ne.jp ocn.ne.jp biglobe.ne.jp plala.or.jp docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp
i.softbank.jp goo.jp infoseek.jp excite.co.jp so-net.ne.jp dti.ne.jp odn.ne.jp ybb.ne.jp asahi-net.or.jp
gmx.de gmx.net gmx.at gmx.ch gmx.info gmx.eu web.de freenet.de t-online.de arcor.de mail.de email.de online.de posteo.de posteo.net
mailbox.org kabelmail.de unitybox.de vodafone.de o2online.de 1und1.de ewetel.net netcologne.de osnanet.de versanet.de aon.at chello.at
utanet.at inode.at drei.at bluewin.ch hispeed.ch sunrise.ch swissonline.ch netplus.ch vtxmail.ch tele2.at
orange.fr wanadoo.fr laposte.net free.fr sfr.fr neuf.fr cegetel.net club-internet.fr bbox.fr numericable.fr aliceadsl.fr voila.fr
noos.fr 9online.fr numeris.fr skynet.be telenet.be proximus.be scarlet.be belgacom.net voo.be pt.lu
libero.it virgilio.it tin.it alice.it tim.it tiscali.it iol.it inwind.it fastwebnet.it email.it aruba.it pec.it teletu.it katamail.com
poste.it blu.it giallo.it supereva.it legalmail.it
telefonica.net terra.es ono.com wanadoo.es orange.es ya.com mixmail.com movistar.es euskaltel.net sapo.pt iol.pt clix.pt netcabo.pt mail.pt
telepac.pt portugalmail.pt
ziggo.nl kpnmail.nl planet.nl xs4all.nl home.nl hetnet.nl upcmail.nl chello.nl casema.nl quicknet.nl tele2.nl solcon.nl zonnet.nl kpnplanet.nl
btinternet.com btopenworld.com sky.com virginmedia.com virgin.net ntlworld.com blueyonder.co.uk talktalk.net talk21.com tiscali.co.uk
plusnet.com freeserve.co.uk tesco.net o2.co.uk eircom.net eir.ie iol.ie vodafone.ie
telia.com comhem.se bredband.net tele2.se spray.se swipnet.se bahnhof.se online.no broadpark.no frisurf.no c2i.net lyse.net jubii.dk
mail.dk mail.tele.dk stofanet.dk tdcadsl.dk post.tele.dk webspeed.dk kolumbus.fi elisanet.fi luukku.com suomi24.fi saunalahti.fi pp.inet.fi
simnet.is
wp.pl o2.pl onet.pl onet.eu op.pl poczta.onet.pl interia.pl interia.eu poczta.fm gazeta.pl tlen.pl vp.pl poczta.pl autograf.pl buziaczek.pl
neostrada.pl seznam.cz email.cz post.cz centrum.cz atlas.cz volny.cz azet.sk zoznam.sk centrum.sk post.sk pobox.sk freemail.hu citromail.hu
t-online.hu indamail.hu vipmail.hu upcmail.hu abv.bg mail.bg dir.bg gbg.bg rdslink.ro clicknet.ro home.ro k.ro
eunet.rs sbb.rs open.telekom.rs ptt.rs verat.net net.hr inet.hr vip.hr htnet.hr siol.net amis.net t-2.net email.si bih.net.ba t-home.mk
otenet.gr forthnet.gr hol.gr cytanet.com.cy in.gr mailbox.gr freemail.gr windtools.gr inbox.lv apollo.lv mail.ee hot.ee online.ee
inbox.lt takas.lt one.lt
mail.ru bk.ru inbox.ru list.ru internet.ru rambler.ru lenta.ru autorambler.ru myrambler.ru ro.ru r0.ru yandex.com ya.ru narod.ru
pochta.ru qip.ru nm.ru hotbox.ru fromru.com mail333.com ngs.ru e1.ru sibmail.com tut.by mail.by ukr.net i.ua meta.ua bigmir.net email.ua
online.ua mail.kz nur.kz mail.uz umail.uz inbox.uz mail.az box.az posta.ge mail.md
mynet.com superonline.com ttmail.com ttnet.net.tr turk.net e-kolay.net windowslive.com.tr
walla.com walla.co.il netvision.net.il bezeqint.net 012.net.il 013.net zahav.net.il nana.co.il
maktoob.com eim.ae emirates.net.ae qatar.net.qa batelco.com.bh omantel.net.om saudi.net.sa link.net tedata.net.eg cyberia.net.lb
chmail.ir parsmail.com mailfa.com iran.ir topnet.tn planet.tn gnet.tn menara.ma iam.net.ma djaweb.dz
vnn.vn fpt.vn hcm.vnn.vn hn.vnn.vn viettel.vn telkom.net indo.net.id cbn.net.id plasa.com centrin.net.id tm.net.my streamyx.com jaring.my
singnet.com.sg pacific.net.sg starhub.net.sg pldtdsl.net loxinfo.co.th thaimail.com ksc.th.com sltnet.lk eureka.lk wlink.com.np ntc.net.np
cyber.net.pk brain.net.pk nexlinx.net.pk wol.net.pk bttb.net.bd agni.com citechco.net
bigpond.com bigpond.net.au optusnet.com.au iinet.net.au internode.on.net tpg.com.au westnet.com.au ozemail.com.au dodo.com.au xtra.co.nz
slingshot.co.nz paradise.net.nz orcon.net.nz clear.net.nz vodafone.co.nz
uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com r7.com zipmail.com.br oi.com.br superig.com.br pop.com.br
terra.com.mx prodigy.net.mx infinitum.com.mx fibertel.com.ar arnet.com.ar speedy.com.ar ciudad.com.ar sinectis.com.ar uolsinectis.com.ar
vtr.net terra.cl adinet.com.uy une.net.co etb.net.co cable.net.co cantv.net andinanet.net terra.com.pe speedy.com.pe cwpanama.net ice.co.cr
racsa.co.cr entelnet.bo supernet.com.bo
sympatico.ca rogers.com shaw.ca telus.net videotron.ca videotron.qc.ca cogeco.ca bell.net eastlink.ca sasktel.net mts.net primus.ca
mweb.co.za telkomsa.net webmail.co.za vodamail.co.za iafrica.com absamail.co.za lantic.net africaonline.co.ke wananchi.com africamail.com
yahoomail.com rocketmail.in duck.com pobox.com mailfence.com runbox.com startmail.com ctemplar.com cock.li disroot.org riseup.net hey.com
skiff.com mail2world.com bigfoot.com care2.com lavabit.com safe-mail.net opayq.com
mailinator.com guerrillamail.com 10minutemail.com yopmail.com trashmail.com temp-mail.org sharklasers.com dispostable.com maildrop.cc
"""
FREE_MAIL = frozenset(_WHOLE.split())
# Providers with a domain in many countries: yahoo.co.jp, hotmail.fr, live.com.mx, yandex.kz …
_IN_EVERY_COUNTRY = frozenset("yahoo hotmail live yandex outlook gmx".split())
_COUNTRY_LABELS = 3  # yahoo + com + br
_LONGEST_SECOND_LEVEL = 3


def is_free_mail(domain: str) -> bool:
    """True where anybody can have an address, so that the domain names no company: "QQ.com", "yahoo.com.br"."""
    domain = domain.strip().strip(".").casefold()
    if domain in FREE_MAIL:
        return True
    labels = domain.split(".")
    if labels[0] not in _IN_EVERY_COUNTRY or not 1 < len(labels) <= _COUNTRY_LABELS:
        return False
    return labels[1] in {"com", "net"} or (
        len(labels[-1]) == 2 and all(len(one) <= _LONGEST_SECOND_LEVEL for one in labels[1:])
    )
