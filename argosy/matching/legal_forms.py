"""Legal forms of companies the world over, so that "GmbH", "有限公司" and "ООО" do not count as part of a name.

One line a country: kinds with their spellings, as people write them. Kinds: limited (liability), stock (shares), partner(ship), coop(erative),
public (associations, foundations, state bodies), sole (trader), company (says no more than that it is one).
"""

# ruff: noqa: E501, SIM905 — word lists are easier to compare when a meaning stays on one line

from __future__ import annotations

from argosy.matching import legal_forms_rarer as rarer

FORMS: dict[str, str] = {
    "en": "limited: ltd, ldt, lmtd, limited, ltda, llc, l.l.c, limited liability company, limited liability co, llp, pllc, pvt ltd, pvt limited, "
    "private limited, pte ltd, pte limited, pte, pvt, (pvt) ltd, (private) limited, pty ltd, pty limited, pty, (pty) ltd, proprietary limited, "
    "sdn bhd, sendirian berhad, cic, clg, private limited liability company, teoranta, teo, clg teoranta, one-person llc, one person company, opc pvt ltd, ltée, limitée, limited co, one member co ltd, one member company limited, one member limited liability company; "
    "stock: inc, incorporated, plc, public limited company, jsc, joint stock company, joint stock co, join stock company, join stock co, joint stocks company, cjsc, ojsc, pjsc, "
    "open joint stock company, closed joint stock company, open join stock company, closed join stock company, public join stock company, public joint stock company, private joint stock company, pjs, psc, berhad, bhd, "
    "public company limited, pcl, corp, corporation, chartered, saoc, saog, bsc, b.s.c closed; "
    "partner: lp, l.p, ltd part, ltd partnership, limited part, limited partnership, general partnership, g.p; coop: cooperative society, co-op, cooperative, coop, coopérative, cooperativa; "
    "company: co, company, company limited, co ltd, co limited, coltd, co llc, company llc, & co, and company, and co, cie, compagnie, compania, "
    "companhia, compagnia, trading as, unlimited, registered; public: npo, ngo, nonprofit",
    "de at ch li": "limited: gmbh, gmhb, gbmh, g.m.b.h, ges.m.b.h, gesmbh, mbh, gesellschaft mit beschränkter haftung, gesellschaft mbh, ug, "
    "ug (haftungsbeschränkt), ug haftungsbeschränkt, unternehmergesellschaft, ggmbh, flexco, gmbh i.l; "
    "stock: ag, aktiengesellschaft, aktiengeselschaft, kgaa, se, gag, societas europaea; "
    "partner: kg, gmbh & co kg, gmbh & co ohg, gmbh & co kgaa, gmbh & co, ag & co kg, ohg, gbr, gesbr, og, kommanditgesellschaft, partg, "
    "partgmbb, offene handelsgesellschaft, se & co kg, ug & co kg; sole: e.k, ek, e.kfm, e.kfr, e.u, eingetragener kaufmann, inh; "
    "coop: eg, egen, eingetragene genossenschaft; public: e.v, ev, eingetragener verein, stiftung, kdör; company: gesellschaft",
    "fr be lu mc sn ci cm tn ma dz": "limited: sarl, s.a.r.l, sàrl, eurl, société à responsabilité limitée, suarl, sarlau, sarl au, sarlu, sarl u, srl, sprl, "
    "sprlu, sasu, sas, s.a.s, société par actions simplifiée, selarl; stock: sa, s.a, société anonyme, sca, spa, société par actions; "
    "partner: snc, s.n.c, scs, sci, scop, scrl, société en nom collectif, société civile; sole: ei, eirl, auto-entrepreneur; "
    "public: asbl, aisbl, gie; company: société, sté, ste, ets, établissements, etablissements, établissement, maison, et cie, & cie",
    "es mx ar co cl pe uy ve ec bo py cr pa gt sv hn ni do cu": "limited: sl, s.l, slu, s.l.u, sociedad limitada, sociedad limitada unipersonal, "
    "srl, s.r.l, s de rl, s. de r.l, s de rl de cv, s de r l de c v, sociedad de responsabilidad limitada, ltda, limitada, eirl, e.i.r.l, "
    "s de rl mi, cia ltda, cía ltda, sll, spa, sociedad por acciones; stock: sa, s.a, s a, sociedad anónima, sa de cv, s.a. de c.v, s a de c v, "
    "sapi de cv, s.a.p.i. de c.v, sab de cv, sociedad anónima de capital variable, sac, s.a.c, saa, s.a.a, sau, sas, s.a.s, "
    "sociedad por acciones simplificada, sas de cv, ca, c.a, compañía anónima, esp, e.s.p, s.a.i.c, saic, sacif, saci, sociedad anónima cerrada; "
    "partner: s en c, s. en c, s.c, sc, scs, s.c.a, sociedad civil, sociedad colectiva; coop: s.coop, scl, scoop, sociedad cooperativa; "
    "public: a.c, asociación civil, a.r; company: cía, cia, compañía, sociedad, y cía, y cia, sucesores, suc",
    "pt br ao mz": "limited: lda, l.da, limitada, ltda, ltda me, ltda - me, ltda epp, eireli, unipessoal lda, unipessoal, sociedade unipessoal lda, "
    "slu, sociedade limitada; stock: sa, s/a, s.a, sociedade anônima, sociedade anónima, sgps; sole: me, mei, epp, eireli me; "
    "company: cia, companhia, & cia, e cia, sociedade",
    "it sm": "limited: srl, s.r.l, srls, s.r.l.s, società a responsabilità limitata, scarl, s.c.a.r.l, srl unipersonale, srlu, s.r.l. a socio unico, "
    "srl semplificata; stock: spa, s.p.a, società per azioni, sapa; partner: snc, s.n.c, sas, s.a.s, ss, s.s, società semplice, "
    "società in accomandita semplice, società in nome collettivo; coop: soc coop, scrl, società cooperativa, coop arl; "
    "sole: ditta, ditta individuale; public: onlus; company: società, soc, & c",
    "nl sr": "limited: bv, b.v, besloten vennootschap, bvba; stock: nv, n.v, naamloze vennootschap; partner: vof, v.o.f, cv, c.v, comm.v, "
    "vennootschap onder firma; sole: eenmanszaak; public: stichting, vzw, vereniging; coop: coöperatie, ua, cvba; company: zn",
    "se": "limited: ab, aktiebolag, aktiebolaget; stock: ab publ, ab (publ); partner: hb, kb, handelsbolag, kommanditbolag; "
    "sole: enskild firma; coop: ek för, ekonomisk förening; public: stiftelsen, ideell förening",
    "no dk is fo": "limited: as, a/s, aps, asa, anpartsselskab, anpartselskab, aksjeselskap, aktieselskab, ehf, hf, allmennaksjeselskap, ivs, sp/f, p/f; "
    "partner: ans, da, i/s, k/s, ks; sole: enk, enkeltpersonforetak; coop: amba, a.m.b.a, ba, sa",
    "fi": "limited: oy, osakeyhtiö, oy ab, ab oy; stock: oyj, julkinen osakeyhtiö; partner: ky, ay, kommandiittiyhtiö; sole: tmi, toiminimi; "
    "coop: osk, osuuskunta; public: ry, säätiö",
    "ee lv lt": "limited: oü, ou, osaühing, sia, uab, sabiedrība ar ierobežotu atbildību, uždaroji akcinė bendrovė, mb; "
    "stock: as, ab, aktsiaselts, akciju sabiedrība, akcinė bendrovė; sole: fie, ij, ik; partner: tü, tüh; coop: ks",
    "pl": "limited: sp. z o.o, sp z oo, spzoo, sp. zo.o, sp. z.o.o, spółka z o.o, spółka z ograniczoną odpowiedzialnością, "
    "sp. z o.o. sp. k, sp. z o.o. s.k, spółka z ograniczoną odpowiedzialnością sp. k, spółka z ograniczoną odpowiedzialnością spółka komandytowa; "
    "stock: s.a, sa, spółka akcyjna, psa; partner: sp. j, sp.j, sp. k, sp.k, s.c, spółka jawna, spółka cywilna, spółka komandytowa, s.k.a; "
    "sole: phu, p.h.u, phup, p.p.h.u, pphu, p.h, f.h.u, fhu, fh, f.h, ppuh; company: spółka, przedsiębiorstwo handlowo-usługowe, przedsiębiorstwo produkcyjno-handlowo-usługowe, przedsiębiorstwo produkcyjno-handlowe, przedsiębiorstwo wielobranżowe, przedsiębiorstwo, firma handlowa",
    "cz sk": "limited: s.r.o, sro, spol. s r.o, spol s ro, spol. s.r.o, společnost s ručením omezeným, spoločnosť s ručením obmedzeným; "
    "stock: a.s, akciová společnost, akciová spoločnosť; partner: v.o.s, k.s, veřejná obchodní společnost; sole: osvč, szčo; public: z.s, o.p.s; "
    "coop: družstvo, družstvo",
    "hu": "limited: kft, k.f.t, korlátolt felelősségű társaság; stock: rt, zrt, nyrt, zártkörűen működő részvénytársaság, részvénytársaság; "
    "partner: bt, kkt, betéti társaság; sole: e.v, ev, egyéni vállalkozó; coop: szövetkezet",
    "ro md": "limited: srl, s.r.l, sc srl, societatea cu răspundere limitată, societate cu răspundere limitată, srl-d; "
    "stock: sa, s.a, societate pe acțiuni, societatea pe acțiuni; partner: snc, scs; sole: pfa; company: sc, s.c, i.c.s, î.c.s, societatea comercială",
    "rs ba hr me mk si": "limited: doo, d.o.o, d.o.o. za trgovinu, d.o.o. za proizvodnju, d.o.o. za usluge, jdoo, j.d.o.o, d.o.o.e.l, dooel, društvo sa ograničenom odgovornošću, "
    "društvo s ograničenom odgovornošću, družba z omejeno odgovornostjo, доо, д.о.о, дооел, друштво са ограниченом одговорношћу; "
    "stock: ad, a.d, dd, d.d, dioničko društvo, akcionarsko društvo, delniška družba, ад, а.д; partner: od, kd, d.n.o, k.d; "
    "sole: sp, s.p, sztr, str, szr, szr, obrt, szur; company: preduzeće, poduzeće, tvrtka",
    "bg": "limited: еоод, ооод, оод, eood, e.o.o.d, ood, o.o.d, дружество с ограничена отговорност; stock: ад, еад, ead, ad, акционерно дружество; "
    "sole: ет, et; partner: сд, кд",
    "ru by kz kg": "limited: сооо, иооо, sooo, ооо, общество с ограниченной ответственностью, тоо, товарищество с ограниченной ответственностью, ooo, too, одо, осоо, "
    "жшс, obshchestvo s ogranichennoy otvetstvennostyu, obshchestvo s ogranichennoi otvetstvennostyu, ocoo, osoo; "
    "stock: оао, зао, пао, ао, нао, акционерное общество, открытое акционерное общество, закрытое акционерное общество, "
    "публичное акционерное общество, непубличное акционерное общество, oao, zao, pao, ao, aktsionernoe obshchestvo, "
    "publichnoe aktsionernoe obshchestvo, otkrytoe aktsionernoe obshchestvo, zakrytoe aktsionernoe obshchestvo, aktsionernoye obshchestvo; "
    "sole: ип, индивидуальный предприниматель, частный предприниматель, individual entrepreneur, private entrepreneur, ip, ie, pe, чп, chp, пбоюл; public: ано, ano, gosudarstvennoe unitarnoe predpriyatie, state unitary enterprise, federal state unitary enterprise, фгуп, fgup, гуп, муп, фгбу, гку, "
    "автономная некоммерческая организация, autonomous non-profit organization, нко, ур, федеральное государственное унитарное предприятие; "
    "partner: пт; coop: спк, кооператив; company: чуп, уп, чтуп, чпуп, ctup, chup, частное предприятие, частное унитарное предприятие",
    "ua": "limited: тов, товариство з обмеженою відповідальністю, tov, тдв; stock: prjsc, пат, прат, ат, приватне акціонерне товариство, "
    "акціонерне товариство, pat, prat, прат, пуат; sole: фоп, fop, фізична особа-підприємець; company: пп, pp, приватне підприємство, дп",
    "ge am az uz tm tj mn": "limited: შპს, shps, ооо, սպը, ՍՊԸ, spy, spwe, mmc, m.m.c, məhdud məsuliyyətli cəmiyyət, mchj, м.ч.ж, ок, "
    "ххк, xxk, hhk, llc, ҶДММ, jdmm, hojalyk jemgyyeti, hj; stock: სააქციო საზოგადოება, asc, açıq səhmdar cəmiyyəti, aj, aksiyadorlik jamiyati, хк, փբը, բբը; "
    "sole: yatt, xk, fərdi sahibkar",
    "tr cy-tr": "limited: ltd şti, ltd. şti, limited şirketi, limited sirketi, tic ltd şti, şti, sti, ltd sti, tic. ltd. şti; "
    "stock: a.ş, aş, a.s, anonim şirketi, anonim sirketi, as; partner: koll şti, kom şti; sole: şahıs; company: şirketi, sirketi, ve ortakları",
    "gr cy": "limited: επε, ε.π.ε, μ.ε.π.ε, μονοπρόσωπη επε, epe, e.p.e, ικε, ι.κ.ε, ike, i.k.e, εταιρεία περιορισμένης ευθύνης, μονοπρόσωπη ικε, λτδ; "
    "stock: αε, α.ε, ae, a.e, αβεε, α.β.ε.ε, abee, α.ε.β.ε, aebe, αεβε, ανώνυμη εταιρεία, ανωνυμη εταιρια, a.b.e.e; "
    "partner: οε, ο.ε, oe, o.e, εε, ε.ε, ee, ομόρρυθμη εταιρεία, ετερόρρυθμη εταιρεία; company: & σια, εταιρεία, etaireia, και υιοί",
    "ae sa eg qa kw bh om jo lb sy iq ye ly sd": "limited: ش.م.م, شمم, ذ.م.م, ذمم, م.م, ش.ذ.م.م, شركة ذات مسؤولية محدودة, "
    "ذات مسؤولية محدودة, محدودة, المحدودة, wll, w.l.l, fzc, fze, fz-llc, fz llc, fzco, fz co, dmcc, fzd, fz, free zone establishment, "
    "free zone company, dwc llc, s.p.c, spc, tradeco; "
    "stock: ش.م.ع, ش.م.ق, ش.م.ل, شركة مساهمة, مساهمة, sae, s.a.e, sal, s.a.l, sarl, pjsc, ksc, k.s.c, kscc, qsc, qpsc, saog, "
    "sal offshore, sal (off-shore), (off-shore), offshore; sole: est, establishment, مؤسسة, mussasat; company: شركة, sharikat, sherkat, و شركاه, "
    "وشركاه, & partners, وأولاده",
    "ir af pk bd": "limited: با مسئولیت محدود, شرکت با مسئولیت محدود, (pvt) limited, smc pvt ltd, smc-private; stock: سهامی خاص, شرکت سهامی, سهامی عام, "
    "pjs, private joint stock, sahami khas; company: شرکت, sherkat, sherkate, لمیتد",
    "il": 'limited: בע״מ, בע"מ, בעמ, ltd; partner: שותפות; public: ע״ר; company: חברה, חברת',
    "in lk np mv bt": "limited: प्राइवेट लिमिटेड, लिमिटेड, प्रा. लि, pvt. ltd, p ltd, (p) ltd, p. ltd, opc private limited, pvtltd, பிரைவேட் லிமிடெட்; "
    "sole: prop, proprietor; company: m/s, messrs",
    "cn hk tw sg mo": "limited: 有限公司, 私人有限公司, 私营有限公司, 有限责任公司, 有限公社, 责任有限公司, 有限合伙, 一人有限公司, youxian gongsi, 实业有限公司, 公司, 总公司, 集团公司, 股份公司; "
    "stock: 股份有限公司, 集团股份有限公司, gufen youxian gongsi; sole: 个体工商户, 商行, 经营部, 经销部, 门市部, 工作室, 合作社; partner: 合伙企业, 普通合伙; "
    "company: 集团有限公司, 分公司",
    "jp": "stock: 株式会社, (株), 株式會社, kk, k.k, kabushiki kaisha, kabushiki gaisha; limited: 有限会社, (有), 合同会社, (同), gk, g.k, godo kaisha, "
    "yugen kaisha, yk, y.k; partner: 合名会社, 合資会社, 合资会社; coop: 協同組合; company: 会社, 商会; public: 一般社団法人, 財団法人",
    "kr kp": "stock: 주식회사, (주), 주, jusik hoesa, chusik hoesa, jushik hoesa; limited: 유한회사, (유), 유한책임회사; partner: 합자회사, 합명회사; company: 회사",
    "vn la kh mm": "limited: công ty tnhh, công ty trách nhiệm hữu hạn, công ty tnhh mtv, công ty tnhh một thành viên, tnhh, tnhh mtv, mtv, cty tnhh, "
    "ក្រុមហ៊ុន, ບໍລິສັດ, ကုမ္ပဏီလီမိတက်, ကုမ္ပဏီ; stock: công ty cổ phần, công ty cp, ctcp, cty cp, cty cổ phần, jsc; "
    "sole: dntn, doanh nghiệp tư nhân, dntn, private enterprise, hộ kinh doanh; company: công ty, cty",
    "th": "limited: บริษัท, จำกัด, บจก, หจก, ห้างหุ้นส่วนจำกัด, borisat, boriset, chamkat; stock: มหาชน, บมจ, mahachon; partner: ห้างหุ้นส่วน; sole: ร้าน",
    "id my bn ph tl": "limited: pt, p.t, perseroan terbatas, perseroan, sdn bhd, s/b; stock: tbk, pt tbk, persero, (persero); "
    "partner: cv, c.v, firma, fa, persekutuan komanditer; sole: ud, u.d, usaha dagang, toko, opc; coop: koperasi, kud; company: perusahaan, syarikat",
    "al xk mt": "limited: shpk, sh.p.k, sh.p.k.; stock: sha, sh.a; partner: shk",
    "za ng ke gh et tz ug": "limited: (pty) limited, (edms) bpk, edms bpk, cc, close corporation, plc share company, pvt ltd co, nigeria ltd, nigeria limited, nig ltd, nig limited, share company; stock: s.c, rf",
}

# Short forms which also are words, initials or names: they count only at the edge of a name where the form is used to stand.
ONLY_LAST = rarer.ONLY_LAST | frozenset(
    "as ag sa se ab ad ae oe ee ca ac ar sl sc ss co ky ay oy hb kb ks bt rt ev ek eg me ei ik fa da ba ua cc rf od kd dd pp hk is "
    "sp cv bv nv kk gk yk ug og kg cp aps spa ans sas sal sci sao esp est ano epp inh fie sha rt chartered registered unlimited "
    "cooperative establishment offshore corp corporation fz hj ok xk ry mb hf lp gie ste soc suc prop ie pe pte pvt pty".split()
)
NEVER_LAST = rarer.NEVER_LAST | frozenset("phu fhu ms ud".split())  # there they are words: Minh Phú
ONLY_FIRST = rarer.ONLY_FIRST | frozenset(
    "ie soc cooperative ip ud pt p.t cv ms ets ste ao pao zao oao ooo too tov ou oü oy fop chp et phu fhu pphu ano ab sc as fa sarl sia uab pp bv nv".split()
)
