"""Rarer legal forms and those written out in full, the world over: what `legal_forms` has for the usual ones.

Also what a register adds to a form: that a firm is being wound up, is closed to the public, has one owner.
"""

# ruff: noqa: E501, SIM905 — word lists are easier to compare when a meaning stays on one line

from __future__ import annotations

FORMS: dict[str, str] = {
    "en": "limited: limited liability partnership, lllp, l.l.l.p, pllp, pty, unlimited liability company, ulc, designated activity company, dac, company limited by guarantee, "
    "limited by shares, ltd liability co, ltd liability company, low-profit limited liability company, l3c, one person company llc, llc opc, llc - opc, llc sole owner, "
    "limited liability company single owner, llc single owner, llc sole proprietorship; "
    "stock: professional corporation, professional association, public benefit corporation, pbc, benefit corporation, public limited co, public ltd co; "
    "sole: sole proprietor, sole proprietorship, sole trader, single proprietorship; partner: general partnership, limited partnership; "
    "public: cio, scio, charitable incorporated organisation, community interest company; coop: co-operative, cooperative society ltd, co-operative society, cooperative ltd, industrial and provident society; "
    "company: family trust, trading trust, unit trust, joint venture, jv, private company, m sdn bhd, m berhad, m bhd, b sdn bhd, s pte ltd, s pte, s pte limited, i pvt ltd, i pvt, i private limited, "
    "i p ltd, k ltd, k limited, t ltd, t limited, u ltd, u limited, z ltd, z limited, g ltd, g limited, ea ltd, ea limited, in liquidation, in administration, in receivership, under liquidation, in members voluntary liquidation",
    "qc": "sole: enr, enrg, enregistrée, enregistre; partner: senc, s.e.n.c, sencrl, s.e.n.c.r.l, s.e.n.c.r.l/s.r.l, société en commandite, société en nom collectif; stock: incorporée, incorporee",
    "de at ch li": "limited: flexkapg, flexible kapitalgesellschaft, gemeinnützige gmbh, sagl, società a garanzia limitata, gesellschaft m.b.h, ges. m. b. h, gmbh in gründung, gmbh i. gr, gmbh i.gr, gmbh in liquidation; "
    "stock: kommanditgesellschaft auf aktien, invag, ag in liquidation; partner: gmbh & cie kg, gmbh u co kg, gmbh und co kg, gmbh + co kg, ltd & co kg, ag & co, ag & co kgaa, kollektivgesellschaft, kollg, "
    "kommg, gesnbr, ges.n.b.r, offene gesellschaft, partnerschaftsgesellschaft, stille gesellschaft; sole: einzelunternehmen, einzelfirma, einzelunternehmer, e.kfr; coop: genossenschaft; "
    "public: verein; company: anstalt, trust reg, treuunternehmen, trust enterprise, reg. treuunternehmen, establishment, i.l, i. l, in liq",
    "fr be lu mc ci cm tn ma dz": "limited: s.à r.l, s. à r. l, s.à.r.l, s.a r.l, sarl-s, sarl s, s.à r.l.-s, s.à r.l. simplifiée, société à responsabilité limitée simplifiée, société à responsabilité limitée unipersonnelle, sarl à associé unique, sarl aa, sarl unipersonnelle, selas, selasu, selurl, "
    "société anonyme simplifiée, société par actions simplifiée unipersonnelle, s.a.s.u, besloten vennootschap, sprl unipersonnelle; stock: sa unipersonnelle, société anonyme à directoire, sa à directoire, sem, sicav, sicar, soparfi; "
    "partner: scp, scm, scea, earl, gaec, sccv, scsp, commv, comm. v, s.comm, société en commandite simple, société en commandite par actions, gewone commanditaire vennootschap; "
    "sole: entreprise individuelle, micro-entreprise, autoentrepreneur, e.i; coop: scic, société coopérative, sica; public: epic, association loi 1901; "
    "company: société nouvelle, sté nouvelle, ste nouvelle, s.n, soc. nouvelle, en liquidation, en liquidation judiciaire, en redressement judiciaire, ets & cie, successeurs, succrs, sucrs",
    "es mx ar co cl pe uy ve ec bo py cr pa gt sv hn ni do cu": "limited: s.l.n.e, slne, s.l.l, sociedad limitada laboral, sociedad limitada nueva empresa, s.r.l.u, s.c.r.l, sociedad comercial de responsabilidad limitada, s.r.ltda, sr ltda, srltda, soc ltda, "
    "y cia ltda, & cia ltda, y compañía limitada, y cía ltda, compañía limitada, empresa individual de responsabilidad limitada, s. de r.l. mi, s. de r.l. de c.v. mi, spr de rl, s.p.r. de r.l, s.p.r. de r.l. de c.v, sc de rl, s.c. de r.l, s.c. de r.l. de c.v, srl de cv, "
    "e.u, empresa unipersonal; stock: s.a.l, sociedad anónima laboral, sociedad anónima unipersonal, s.a.s.u, sas bic, s.a.s. b.i.c, s.a. bic, sociedad anónima abierta, sociedad anónima bursátil, s.a.b, sab, sapi, s.a.p.i, s.a.e.c.a, saeca, sofom, sofom enr, sofom e.n.r, s.a. de c.v. sofom enr, "
    "s.a.c.i, s.a.c.i.f, s.a.c.i.f.i, s.a.i.c.f, saicf, saicfi, saica, s.a.c.i.a, sacia, s.a.c, c. por a, c por a, cxa, c x a, compañía por acciones, sociedad en comandita por acciones, s.c.p.a; "
    "partner: comunidad de bienes, c.b, sociedad civil particular, s.c.p, sociedad de hecho, s.h, sociedad en comandita, sociedad en comandita simple, sociedad regular colectiva, s.r.c, sociedad agraria de transformación, s.a.t, ute, u.t.e, unión temporal de empresas, aie, a.i.e; "
    "sole: empresario individual, empresa individual, persona natural con negocio, persona natural; coop: sociedad cooperativa limitada, s. coop. ltda, soc. coop, coop. ltda, cooperativa limitada; "
    "public: a.c, e.s.e; company: y compañía, & compañía, y cía, sucs, sucesores de, en liquidación",
    "pt br ao mz": "limited: unipessoal ltda, unip. lda, sociedade por quotas, sociedade unipessoal por quotas, sociedade limitada unipessoal, ltda slu, eireli epp, eireli - me, s/c ltda, sc ltda; stock: sociedade anónima desportiva; "
    "partner: sociedade em nome coletivo, s/s, s/s ltda, sociedade simples, s/c, sociedade civil; sole: empresário individual, empresario individual, microempreendedor individual, firma individual, eni; "
    "coop: crl, c.r.l; company: em liquidação, em recuperação judicial, sucessores, sucrs, herdeiros",
    "it sm": "limited: società a responsabilità limitata semplificata, srl a socio unico, srl con socio unico, srl società benefit, srl sb, s.r.l. sb, società consortile a responsabilità limitata, soc. cons. a r.l, s.cons. a r.l; "
    "stock: spa a socio unico, s.p.a. società benefit, società in accomandita per azioni, s.a.p.a; partner: società di fatto, s.d.f, sdf, sas di, snc di; coop: soc. coop. a r.l, soc coop a rl, società cooperativa a responsabilità limitata, piccola società cooperativa, coop. sociale; "
    "sole: impresa individuale; public: consorzio; company: unipersonale, a socio unico, con socio unico, società unipersonale, società agricola, soc. agr, soc. agricola, in liquidazione, successori, succ, eredi",
    "nl be sr": "limited: besloten vennootschap met beperkte aansprakelijkheid, b.v. i.o, bv i.o; partner: maatschap, commanditaire vennootschap, vennootschap onder gemeenschappelijk beheer, commanditaire vennootschap op aandelen; "
    "coop: coöperatie u.a, coöperatieve vereniging, coöperatie u.a., coop. ver; company: mij, maatschappij, nv in vereffening, in vereffening, opvolgers, opv",
    "se": "stock: aktiebolag publ, privat aktiebolag; partner: handelsbolaget, kommanditbolaget; sole: enskild näringsverksamhet, enskild näringsidkare; coop: ek. för, ekonomiska föreningen; company: i likvidation, eftr, efterträdare",
    "no dk is fo": "limited: einkahlutafélag, hlutafélag, ohf, iværksætterselskab, anpartsselskabet, aktieselskabet, smba, s.m.b.a; partner: slf, ses, sameignarfélag, samlagsfélag, ansvarlig selskap, kommandittselskap, interessentskab, kommanditselskab, partnerselskab, p/s, delt ansvar; "
    "sole: enkeltmandsvirksomhed, enkeltmannsforetak, enkeltmannsforetaket, personligt ejet mindre virksomhed, pmv; coop: samvirkeforetak, andelsselskab, andelsselskabet, andelslag; public: nuf, statsforetak, stiftelse; company: under konkurs, efterfølger, eftf, under avvikling",
    "fi": "limited: osakeyhtiö ab, yksityinen osakeyhtiö; stock: publikt aktiebolag, abp; partner: avoin yhtiö, avoinyhtiö, öppet bolag, kommandiittiyhtiö; sole: yksityinen elinkeinonharjoittaja, elinkeinonharjoittaja, enskild firma; coop: andelslag; company: konkurssissa, selvitystilassa",
    "ee lv lt": "limited: mažoji bendrija; stock: akcinė bendrovė; partner: usaldusühing, täisühing, uü, pilnsabiedrība, komandītsabiedrība, tikroji ūkinė bendrija, tūb, kūb, komanditinė ūkinė bendrija; "
    "sole: füüsilisest isikust ettevõtja, individuālais komersants, individuālais uzņēmums, zemnieku saimniecība, z/s, individuali įmonė; coop: tulundusühistu, kooperatyvas, kooperatīvs; public: vši, viešoji įstaiga, mtü, sihtasutus, biedrība, nodibinājums",
    "pl": "limited: jednoosobowa spółka z o.o, sp. z o. o. w likwidacji; stock: prosta spółka akcyjna, p.s.a; partner: spółka partnerska, sp. p, sp.p, spółka komandytowo-akcyjna, ska, s. c, sp. c, s.j, sp jawna, sp komandytowa; "
    "sole: puh, p.u.h, zph, z.p.h, zphu, z.p.h.u, zpu, z.p.u, ppu, p.p.u, pph, p.p.h, fphu, f.p.h.u, fuh, f.u.h, fph, f.p.h, pw, p.w, fw, phz, pthu; coop: spółdzielnia; "
    "company: przedsiębiorstwo usługowo-handlowe, przedsiębiorstwo produkcyjno-usługowo-handlowe, przedsiębiorstwo produkcyjno-usługowe, przedsiębiorstwo wielobranżowe, firma produkcyjno-handlowo-usługowa, firma usługowo-handlowa, firma wielobranżowa, zakład produkcyjno-handlowy, "
    "zakład produkcyjno-usługowy, zakład usługowy, gospodarstwo rolne, w likwidacji, w upadłości, następcy, spadkobiercy",
    "cz sk": "limited: spol. s ručením omezeným, spol. s ručením obmedzeným, s. r. o; stock: jednoduchá spoločnosť na akcie, j.s.a; partner: komanditní společnost, komanditná spoločnosť, verejná obchodná spoločnosť, kom. spol, ver. obch. spol; "
    "sole: fyzická osoba, živnostník, podnikatel; public: státní podnik, štátny podnik, s. p, n. p, národní podnik; company: v likvidaci, v likvidácii, obchodní firma, obchodní společnost, obchodná spoločnosť, nástupce, a spol, a společník",
    "hu": "limited: nonprofit kft, korlátolt felelősségű társaság f.a, kft. f.a, kft f.a; stock: nyilvánosan működő részvénytársaság, részvénytársaság; partner: közkereseti társaság; sole: egyéni cég, e. v, ec; public: kht, közhasznú; company: f.a, felszámolás alatt, végelszámolás alatt, utóda",
    "ro md": "limited: srl unipersonală, srl-d, societate comercială cu răspundere limitată; partner: societate în nume colectiv, societate în comandită simplă; sole: persoană fizică autorizată, p.f.a, întreprindere individuală, întreprindere familială, î.f, gospodărie țărănească; "
    "public: regie autonomă, r.a, întreprindere de stat, î.s; coop: societate cooperativă; company: î.m, întreprindere mixtă, în insolvență, în lichidare",
    "rs ba hr me mk si al xk": "limited: društvo ograničene odgovornosti, društvo sa ograničenom odgovornošću, друштво со ограничена одговорност, друштво со ограничена одговорност од едно лице, shoqëri me përgjegjësi të kufizuar, družba z o.o, d. o. o; "
    "stock: akcionarsko društvo, akcionersko društvo, акционерско друштво, акционарско друштво, shoqëri aksionare; partner: ortačko društvo, komanditno društvo, komanditna družba, družba z neomejeno odgovornostjo, javno trgovačko društvo, j.t.d, jtd, shoqëri kolektive; "
    "sole: preduzetnik, предузетник, preduzetnička radnja, pr, samostalna zanatska radnja, samostalna trgovinska radnja, szr, s.z.r, stur, zanatska radnja, zr, trgovinska radnja, samostojni podjetnik, samostalni poduzetnik, person fizik, b.i, n.t.p, ntp, n.t.sh, ntsh, тп, obrtnik; coop: zadruga, задруга; "
    "company: društvo za, друштво за, društvo sa, трговско друштво, trgovačko društvo, trgovačko poduzeće, privredno društvo, привредно друштво, privatno preduzeće, preduzeće za, предузеће за, предузеће, trgovsko podjetje, podjetje, poduzeće za, u stečaju, u likvidaciji, v stečaju, v likvidaciji",
    "bg": "limited: еднолично дружество с ограничена отговорност; stock: еднолично акционерно дружество, командитно дружество с акции, кда, kda; partner: събирателно дружество, командитно дружество; sole: едноличен търговец, ednolichen targovets; coop: кооперация, зк; company: в ликвидация, в несъстоятелност, дзд",
    "ru by kz kg ua": "limited: одо, общество с дополнительной ответственностью, товариство з додатковою відповідальністю, additional liability company, alc, jllc, j.l.l.c, joint limited liability company, fllc, foreign limited liability company, fe llc, jv llc, таа, таварыства з абмежаванай адказнасцю, "
    "совместное общество с ограниченной ответственностью, иностранное общество с ограниченной ответственностью, жауапкершілігі шектеулі серіктестігі, жауапкершилиги чектелген коому, жчк; "
    "stock: акционерлік қоғамы, ақ, адкрытае акцыянернае таварыства, аат, зат, приватне акціонерне товариство, публічне акціонерне товариство, закрите акціонерне товариство, відкрите акціонерне товариство; "
    "partner: полное товарищество, товарищество на вере, коммандитное товарищество, тнв, повне товариство, командитне товариство; sole: жк, жеке кәсіпкер, спд, фізична особа підприємець, фл-п, флп, физическое лицо предприниматель, глава кфх; "
    "coop: производственный кооператив, сельскохозяйственный производственный кооператив, спок, потребительский кооператив, потребкооператив, сельпо, райпо; "
    "company: pue, p.u.e, puc, p.u.c, ptue, ptuc, pptue, rue, r.u.e, rup, рупп, руп, куп, чсуп, чптуп, чтпуп, чпуп, чтуп, чуп, тпчуп, тчуп, утп, уп, unitary enterprise, private unitary enterprise, private unitary company, private trading unitary enterprise, private trade unitary enterprise, private production unitary enterprise, "
    "fsue, fgup, sue, mue, gup, mup, gosudarstvennoe unitarnoe predpriyatie, federalnoe gosudarstvennoe unitarnoe predpriyatie, federal state unitary enterprise, state unitary enterprise, municipal unitary enterprise, federal state budgetary institution, фгбну, фгбоу, фку, fgbu, fsbi, казенное предприятие, казённое предприятие, trade unitary enterprise, trading unitary enterprise, unitary private enterprise, republican unitary enterprise, chtup, chptup, chtpup, chup, chpup, частное торговое унитарное предприятие, частное производственное унитарное предприятие, частное торгово-производственное унитарное предприятие, "
    "частное производственно-торговое унитарное предприятие, торговое унитарное предприятие, унитарное предприятие, республиканское унитарное предприятие, муниципальное унитарное предприятие, государственное унитарное предприятие, прыватнае ўнітарнае прадпрыемства, "
    "приватнае ўнітарнае прадпрыемства, крестьянское фермерское хозяйство, кфх, крестьянское хозяйство, kfkh, фермерське господарство, шаруа қожалығы, совместное предприятие, спільне підприємство, іноземне підприємство, иностранное предприятие, дочернее предприятие, дочірнє підприємство, "
    "державне підприємство, науково-виробниче підприємство, научно-производственное предприятие, мале підприємство, малое предприятие, в ликвидации",
    "ge am az uz tm tj mn": "limited: შეზღუდული პასუხისმგებლობის საზოგადოება, սահմանափակ պատասխանատվությամբ ընկերություն, masuliyati cheklangan jamiyat, mas'uliyati cheklangan jamiyati, mas'uliyati cheklangan jamiyat, "
    "хязгаарлагдмал хариуцлагатай компани, hojalyk jemgyýeti, ҷамъияти дорои масъулияти маҳдуд, масъулияти чекланган жамияти, мчж; stock: qapalı səhmdar cəmiyyəti, qsc, aksiyadorlik jamiyati, փակ բաժնետիրական ընկերություն, хувьцаат компани, açyk görnüşli paýdarlar jemgyýeti; "
    "sole: ინდივიდუალური მეწარმე, ინდ მეწარმე, ი/მ, i/m, ած, ա/ձ, անհատ ձեռնարկատեր, ytt, yakka tartibdagi tadbirkor, fermer xo'jaligi, hususy kärhana, соҳибкори инфиродӣ; company: xususiy korxona, qo'shma korxona, oilaviy korxona, qk, хусусий корхона, қўшма корхона",
    "tr cy-tr": "limited: ltd. şrk, limited ortaklığı; stock: anonim ortaklığı, t.a.ş, a.o; partner: kollektif şirketi, kollektif şti, kolektif şirketi, kolektif şti, koll. şirketi, komandit şirketi, komandit şti, kom. şirketi, adi komandit şirketi, adi ortaklığı, adi ortaklık, iş ortaklığı; "
    "sole: şahıs şirketi, şahıs firması, gerçek kişi; coop: kooperatifi, kooperatif, koop, tarım kredi kooperatifi; company: şrk, tasfiye halinde, halefleri, varisleri",
    "gr cy": "limited: ιδιωτική κεφαλαιουχική εταιρεία, idiotiki kefalaiouchiki etaireia, μ.ι.κ.ε, μικε, μον. ικε, μον ικε, μον. επε, μονοπροσωπη ιδιωτική κεφαλαιουχική εταιρεία, single member p.c, single member private company, single member ltd, monoprosopi ike, monoprosopi epe, p.c, pcc; "
    "stock: μονοπρόσωπη α.ε, μονοπρόσωπη αε, μονοπροσωπη ανωνυμη εταιρεια, μ.α.ε, single member s.a, single member societe anonyme, monoprosopi ae, sm sa, smsa, ανώνυμος εταιρεία, ανώνυμη βιομηχανική και εμπορική εταιρεία, αξτε, α.ξ.τ.ε, αετε, α.τ.ε; "
    "partner: ομόρρυθμος εταιρεία, ετερόρρυθμος εταιρεία, omorrythmi etaireia, eterorrythmi etaireia; sole: ατομική επιχείρηση; coop: συνεταιρισμός, συν.π.ε; company: και σια, και σία, & σία, κοινοπραξία, υπό εκκαθάριση, διάδοχοι",
    "ae sa eg qa kw bh om jo lb sy iq ye ly sd": "limited: شركة شخص واحد, شخص واحد, ش.ش.و, ذ.م.م - ش.ش.و, شركة الشخص الواحد, شركة ذات مسئولية محدودة, مسؤولية محدودة, م.م.ح, منطقة حرة, ش.م.ح, single person company, fz-co, free zone co, ltd rsc, rsc ltd, llc spc, llc fz, llc-fz; "
    "stock: bsc, b.s.c, bsc closed, b.s.c. closed, bsc (c), b.s.c.(c), bsc c, bscc, b.s.c.c, bsc public, ksc closed, ksc (closed), k.s.c. (closed), ksc (c), ksc public, kscp, k.s.c.p, k.s.c. (public), k.s.c.c, saog, s.a.o.g, saoc, s.a.o.c, qsc, q.s.c, q.p.s.c, p.j.s.c, p.s.c, prjsc, pr.j.s.c, private jsc, private j.s.c, closed jsc, "
    "مساهمة مقفلة, شركة مساهمة مقفلة, شركة مساهمة عامة, شركة مساهمة خاصة, مساهمة عامة, مساهمة مغلقة, ش.م.ب, ش.م.ب مقفلة, ش.م.ب (مقفلة), ش.م.ك, ش.م.ك.م, ش.م.ك مقفلة, ش.م.ك (مقفلة), ش.م.ك.ع, ش.م.ع.ع, ش.م.ع.م, ش.م.خ, ش.م.س, ش.م; "
    "partner: شركة تضامن, شركة التضامن, تضامنية, شركة توصية بسيطة, توصية بسيطة, تضامن; sole: مؤسسة فردية, sole establishment, individual establishment, فردية; public: هيئة; company: sharika, charika, sherika, al sharika, civil company, شركة مدنية, شركة مهنية, تحت التصفية",
    "ir af pk bd in lk np": "limited: مسئولیت محدود, با مسوولیت محدود, با مسؤولیت محدود, masouliyat mahdoud, ba masouliyat mahdoud, ba masuliyat mahdud, masuliyat mahdud, smc-pvt, smc-private limited, (smc-private) limited, smc pvt limited, smc private, প্রাইভেট লিমিটেড, লিমিটেড, "
    "प्रा लि, प्रा.लि, पि. लि, पब्लिक लिमिटेड, लि, லிமிடெட், பி. லிமிடெட், ಪ್ರೈವೇಟ್ ಲಿಮಿಟೆಡ್, ప్రైవేట్ లిమిటెడ్, પ્રાઇવેટ લિમિટેડ, પ્રા. લિ, ਪ੍ਰਾਈਵੇਟ ਲਿਮਟਿਡ, പ്രൈവറ്റ് ലിമിറ്റഡ്, පුද්ගලික සමාගම, පෞද්ගලික සමාගම; "
    "stock: سهامی, sahami aam, sahami am, sahami-e khass, sahami khass, سهام عام; partner: تضامنی, tazamoni; coop: تعاونی, taavoni, शेतकरी सहकारी, सहकारी; sole: huf; company: موسسه, مؤسسه, moassese, moassese ye",
    "il": 'limited: חל"צ; partner: שותפות מוגבלת, שותפות רשומה; public: עמותה; coop: אגודה שיתופית, אגש"ח; sole: עוסק מורשה',
    "cn hk tw sg mo": "limited: 有限责任公司, 独资公司, 無限公司; stock: 股份合作公司; sole: 个人独资企业, 个体户, 個人獨資; partner: 有限合伙企业, 特殊普通合伙; coop: 农民专业合作社, 专业合作社; company: 集体企业, 分支机构, 办事处",
    "jp": "stock: kabushikigaisha, kabushikikaisha; limited: 有限責任事業組合, 特例有限会社, godogaisha, goudou gaisha, godo gaisha, yugengaisha, yugen gaisha; partner: goshi kaisha, goshi gaisha, gomei kaisha, gomei gaisha; "
    "coop: 農業協同組合, 漁業協同組合, 生活協同組合, 事業協同組合; public: 公益社団法人, 公益財団法人, 一般財団法人, 特定非営利活動法人, npo法人, 医療法人",
    "kr kp": "stock: jusikhoesa, chusikhoesa, jusik hoisa; limited: yuhan hoesa, yuhanhoesa, yuhan hoisa; coop: 협동조합, 영농조합법인; company: 농업회사법인, 사단법인, 재단법인",
    "vn la kh mm th": "limited: công ty trách nhiệm hữu hạn một thành viên, trách nhiệm hữu hạn, ຈຳກັດ, ບໍລິສັດ ຈຳກັດ; stock: cổ phần, tổng công ty, tổng công ty cổ phần, จำกัด (มหาชน); partner: công ty hợp danh, ห้างหุ้นส่วนสามัญ, ห้างหุ้นส่วนสามัญนิติบุคคล, หสม, หสน, part ltd; "
    "sole: hkd, hộ kinh doanh cá thể, cơ sở, cơ sở sản xuất, cửa hàng; coop: hợp tác xã, htx, สหกรณ์; company: chi nhánh công ty",
    "id my bn ph tl": "limited: plt, perkongsian liabiliti terhad, terbatas, sendirian, sdn; stock: perusahaan perseroan, tbk pt; sole: perusahaan dagang, p.d, pd, perusahaan otobus; public: perum, yayasan; coop: koperasi unit desa",
    "mt": "limited: private limited liability company, privata; partner: en nom collectif, en commandite",
    "za na bw zw ng gh ke et tz ug": "limited: eiendoms beperk, (eiendoms) beperk, edms, bpk, beperk, beslote korporasie, nig, gh ltd, gh limited, ghana ltd, kenya ltd, uganda ltd, p.l.c, plc share co; stock: share co, soc ltd, state owned company; public: npc, n.p.c, non profit company, rc",
}

# Short, or words and names too: they count only at the end of a name.
ONLY_LAST = frozenset(
    """
    enr enrg sem dac ulc alc jv pbc cio scio ute sat sal aie crl eni succ succrs sucrs sucs eredi successori sucesores successeurs herdeiros mij verein
    stiftelse establishment anstalt trust ses slf ohf nuf pmv ska pr zr ntp nsh zadruga podjetje kda rue pue puc ptue ptuc bsc bscc kscp saog saoc
    qsc psc prjsc koop mike pcc smsa huf sdn bpk beperk edms nig plt npc rc kht ec abp eftr eftf opv privata terbatas sendirian kooperatif maatschap
    genossenschaft consorzio unipersonale einzelfirma sn il ue ou im sue mue mup gup sab
    """.split()
)
# They count only in front: "FUH Kowalski", "SN Papeteries Fauquembert".
ONLY_FIRST = frozenset(
    "puh zph zphu zpu ppu pph fphu fuh fph pw fw phz pthu zs spd flp pd up rup kup sn earl gaec scea sccv eredi succ fa".split()
)
# In front only, and words elsewhere: "Level Up", "Sloop PW".
NEVER_LAST = frozenset("up pw fw pd zs kup".split())
