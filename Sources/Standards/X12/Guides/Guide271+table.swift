extension X12Guide {
    /// The eligibility answer (271, 005010X279A1).
    ///
    /// Facts as stupidedi has them; loops and repeats held against linuxforhealth-x12 (docs/x12.md).
    static let eligibilityAnswer = """
        guide 005010X279A1 HB 271 271 eligibility answer
        unit 2000C TRN 02 TRN02
        list ref01 0B 1C 1D 1J 4A CT EL EO HPI JD N5 N7 Q4 SY TJ
        list aaa03 15 41 43 44 45 46 47 48 50 51 79 97 T4
        list prv01 AD AT BI CO CV H HH LA OT P1 P2 PC PE R RF SB SK SU
        list ref01x2 18 1L 1W 3H 49 6P CE CT EA EJ F6 GH HJ IF IG N6 NQ Q4 SY Y4
        list aaa03x2 15 35 42 43 45 47 48 49 51 52 56 57 58 60 61 62 63 71 72 73 74 75 76 78
        list prv01x2 AD AT BI CO CV H HH LA OT P1 P2 PC PE R RF SK SU
        list dtp01 096 102 152 291 307 318 340 341 342 343 346 347 356 357 382 435 442 458 472 539 540 636 771
        list mpi02 AE AO AS AT AU CC DD HD IR LX PE RE RM RR RU
        list mpi03 A B C D E F G H I J K L M N O Q R S U W
        list mpi05 A1 A2 A3 B1 B2 C1 C2 C3 C4 C5 C6 C7 C8 C9 E1 F1 F2 F3 F4 G1 G4 L1 L2 L3 L4 L5
        list mpi05 L6 M1 M2 M3 M4 M5 M6 P1 P2 P3 P4 P5 R1 R2 S1 S2 S3 S4 S5 S6 S7 S8 S9 SA SB SC
        list mpi05 T1 V1 W1
        list eb01 1 2 3 4 5 6 7 8 A B C CB D E F G H I J K L M MC N O P
        list eb01 Q R S T U V W X Y
        list answered 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26
        list answered 27 28 30 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54
        list answered 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80
        list answered 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99 A0 A1 A2 A3 A4 A5 A6
        list answered A7 A8 A9 AA AB AC AD AE AF AG AH AI AJ AK AL AM AN AO AQ AR B1 B2 B3 BA BB BC
        list answered BD BE BF BG BH BI BJ BK BL BM BN BP BQ BR BS BT BU BV BW BX BY BZ C1 CA CB CC
        list answered CD CE CF CG CH CI CJ CK CL CM CN CO CP CQ DG DM DS GF GN IC MH NI ON PT PU RN
        list answered RT TC TN UC
        list eb04 12 13 14 15 16 41 42 43 47 AP C1 CO CP D DB EP FF GP HM HN HS IN IP LC LD LI
        list eb04 LT MA MB MC MH MI MP OT PE PL PP PR PS QM RP SP TF WC WU
        list eb06 6 7 13 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36
        list eb09 8H 99 CA CE D3 DB DY HS LA LE M2 MN P6 QA S7 S8 VS YY
        list hsd05 6 7 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35
        list hsd07 1 2 3 4 5 6 7 8 9 A B C D E F G H J K L M N O P Q R
        list hsd07 S SG SL SP SX SY SZ T U V W X Y
        list ref01x3 18 1L 1W 49 6P 9F ALS CLI F6 FO G1 IG M7 N6 NQ
        list dtp01x2 096 193 194 198 290 291 292 295 304 307 318 346 348 349 356 357 435 472 636 771
        list aaa03x3 15 33 52 53 54 55 56 57 60 61 62 63 69 70 98 AA AE AF AG AO CI E8 IA MA
        list nm101 13 1I 1P 2B 36 73 FA GP GW I3 IL LR OC P3 P4 P5 PR PRP SEP TTP VER VN VY X3 Y2
        list nm108 24 34 46 FA FI II MI NI PI PP SV XV XX
        list ref01x4 18 1L 1W 49 6P CE CT EA EJ F6 GH HJ IF IG MRC N6 NQ Q4 SY Y4
        list aaa03x4 15 35 42 43 45 47 48 49 51 52 56 57 58 60 61 62 63 64 65 66 67 68 71 77
        list ref01x5 18 1L 1W 49 6P 9F ALS CLI F6 FO G1 IG N6 NQ
        seg ST R 1 "set header" : R=271 2xR
        seg BHT R 1 "what this set is" : R=0022 R=06,11 S 2xR
        loop 2000A R * "payer level"
          seg HL R 1 "payer level" : R N R!20 R=0,1
          seg AAA S 9 "refusal" : R=N,Y N R=04,41,42,79 R=C,N,P,R,S,Y
          loop 2100A R 1 "payer"
            seg NM1 R 1 "payer" : R!2B,36,GP,P5,PR R=1,2 R 2xS N S R=24,46,FI,NI,PI,XV,XX R
            seg PER S 3 "contact" : R=IC S S=ED,EM,FX,TE,UR S S=ED,EM,EX,FX,TE,UR S S=ED,EM,EX,FX,TE,UR S
            seg AAA S 9 "refusal" : R=N,Y N R=04,41,42,79,80,T4 R=C,N,P,R,S,W,X,Y
          loop 2000B S * "provider level"
            seg HL R 1 "provider level" : 2xR R!21 R=0,1
            loop 2100B R 1 "provider who asks"
              seg NM1 R 1 "provider who asks" : R!1P,2B,36,80,FA,GP,P5,PR R=1,2 3xS N S R=24,34,FI,PI,PP,SV,XV,XX R
              seg REF S 9 "other provider number" : R@ref01 R S
              seg N3 S 1 "street" : R S
              seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
              seg AAA S 9 "refusal" : R=N,Y N R@aaa03 R=C,N,R,S,W,X,Y
              seg PRV S 1 "specialty" : R@prv01 S=PXC S
            loop 2000C S * "subscriber level"
              seg HL R 1 "subscriber level" : 2xR R!22 R=0,1
              seg TRN S 3 "trace number" : R=1,2 2xR S
              loop 2100C R 1 "subscriber"
                seg NM1 R 1 "subscriber" : R!IL R=1,2 3xS N S S=II,MI S
                seg REF S 9 "other number" : R@ref01x2 R S
                seg N3 S 1 "street" : R S
                seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
                seg AAA S 9 "refusal" : R=N,Y N R@aaa03x2 R=C,N,R,S,W,X,Y
                seg PRV S 1 "specialty" : R@prv01x2 S=PXC S
                seg DMG S 1 "birth and sex" : S=D8 S S=F,M,U
                seg INS S 1 "member" : R=Y R=18 S=001 S=25 12xN S
                seg HI S 1 "diagnoses" : R(R=ABK,BK R) 7xS(R=ABF,BF R)
                seg DTP S 9 "dates" : R@dtp01 R=D8,RD8 R
                seg MPI S 1 "military service" : R=A,C,L,O,P,S,T R@mpi02 R@mpi03 S S@mpi05 S=D8,RD8 S
                loop 2110C S * "coverage of the subscriber"
                  seg EB R 1 "benefit" : R@eb01 S=CHD,DEP,ECH,EMP,ESP,FAM,IND,SPC,SPO S@answered S@eb04 S S@eb06 2xS S@eb09 S S=N,U,Y S=N,U,W,Y S(R=AD,CJ,HC,ID,IV,N4,ZZ R 4xS N S) S(R 3xS)
                  seg HSD S 9 "delivery" : S=DY,FL,HS,MN,VS S S=DA,MO,VS,WK,YR S S@hsd05 S S@hsd07 S=A,B,C,D,E,F,G,Y
                  seg REF S 9 "other number" : R@ref01x3 R S
                  seg DTP S 20 "benefit dates" : R@dtp01x2 R=D8,RD8 R
                  seg AAA S 9 "refusal" : R=N,Y N R@aaa03x3 R=C,N,R,W,X,Y
                  seg MSG S 10 "message" : R
                  loop 2115C S 10 "more on the coverage"
                    seg III R 1 "more on the benefit" : S=GR,NI,ZZ S S=44 S
                  seg LS S 1 "list begins" : R=2120
                  loop 2120C S 23 "who else is involved"
                    seg NM1 R 1 "who else is involved" : R!@nm101 R=1,2 3xS N S S@nm108 S S=01,02,27,41,48,65,72
                    seg N3 S 1 "street" : R S
                    seg N4 S 1 "city, state, postal code" : R 3xS S=RJ 2xS
                    seg PER S 3 "contact" : R=IC S S=ED,EM,FX,TE,UR,WP S S=ED,EM,EX,FX,TE,UR,WP S S=ED,EM,EX,FX,TE,UR,WP S
                    seg PRV S 1 "specialty" : R@prv01 S=PXC S
                  seg LE S 1 "list ends" : R=2120
              loop 2000D S * "dependent level"
                seg HL R 1 "dependent level" : 2xR R!23 R=0
                seg TRN S 3 "trace number" : R=1,2 2xR S
                loop 2100D R 1 "dependent"
                  seg NM1 R 1 "dependent" : R!03 R=1 3xS N S
                  seg REF S 9 "other number" : R@ref01x4 R S
                  seg N3 S 1 "street" : R S
                  seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
                  seg AAA S 9 "refusal" : R=N,Y N R@aaa03x4 R=C,N,R,S,W,X,Y
                  seg PRV S 1 "specialty" : R@prv01x2 S=PXC S
                  seg DMG S 1 "birth and sex" : S=D8 S S=F,M,U
                  seg INS S 1 "member" : R=N R=01,19,20,21,39,40,53,G8 S=001 S=25 12xN S
                  seg HI S 1 "diagnoses" : R(R=ABK,BK R) 7xS(R=ABF,BF R)
                  seg DTP S 9 "dates" : R@dtp01 R=D8,RD8 R
                  seg MPI S 1 "military service" : R=A,C,L,O,P,S,T R@mpi02 R@mpi03 S S@mpi05 S=D8,RD8 S
                  loop 2110D S * "coverage of the dependent"
                    seg EB R 1 "benefit" : R@eb01 S=CHD,DEP,ECH,ESP,FAM,IND,SPC,SPO S@answered S@eb04 S S@eb06 2xS S@eb09 S S=N,U,Y S=N,U,W,Y S(R=AD,CJ,HC,ID,IV,N4,ZZ R 4xS N S) S(R 3xS)
                    seg HSD S 9 "delivery" : S=DY,FL,HS,MN,VS S S=DA,MO,VS,WK,YR S S@hsd05 S S@hsd07 S=A,B,C,D,E,F,G,Y
                    seg REF S 9 "other number" : R@ref01x5 R S
                    seg DTP S 20 "benefit dates" : R@dtp01x2 R=D8,RD8 R
                    seg AAA S 9 "refusal" : R=N,Y N R@aaa03x3 R=C,N,R,W,X,Y
                    seg MSG S 10 "message" : R
                    loop 2115D S 10 "more on the coverage"
                      seg III R 1 "more on the benefit" : S=GR,NI,ZZ S S=44 S
                    seg LS S 1 "list begins" : R=2120
                    loop 2120D S 23 "who else is involved"
                      seg NM1 R 1 "who else is involved" : R!@nm101 R=1,2 3xS N S S@nm108 S S=01,02,27,41,48,65,72
                      seg N3 S 1 "street" : R S
                      seg N4 S 1 "city, state, postal code" : R 3xS S=RJ 2xS
                      seg PER S 3 "contact" : R=IC S S=ED,EM,FX,TE,UR,WP S S=ED,EM,EX,FX,TE,UR,WP S S=ED,EM,EX,FX,TE,UR,WP S
                      seg PRV S 1 "specialty" : R@prv01 S=PXC S
                    seg LE S 1 "list ends" : R=2120
        seg SE R 1 "set trailer" : 2xR
        """
}
