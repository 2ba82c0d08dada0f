extension X12Guide {
    /// The enrollment file (834, 005010X220A1).
    ///
    /// Facts as pyx12 has them; loops and repeats held against linuxforhealth-x12 (docs/x12.md). LS and LE stand
    /// beside the loop they enclose.
    static let enrollment = """
        guide 005010X220A1 BE 834 834 enrollment
        unit 2000 REF 02 SUBSCRIBER NUMBER REF02
        list bgn05 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 AD AS
        list bgn05 AT CD CS CT ED ES ET GM HD HS HT LT MD MS MT ND NS NT PD PS PT TD TS TT UT
        list ins02 01 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 23 24 25 26 31 38 53 60
        list ins02 D2 G8 G9
        list ins04 01 02 03 04 05 06 07 08 09 10 11 14 15 16 17 18 20 21 22 25 26 27 28 29 31 32
        list ins04 33 37 38 39 40 41 43 59 AA AB AC AD AE AF AG AH AI AJ AL EC XN XT
        list ref01 17 23 3H 4A 6O ABB D3 DX F6 P5 Q4 QQ ZZ
        list dtp01 050 286 296 297 300 301 303 336 337 338 339 340 341 350 351 356 357 383 385 386 393 394 473 474
        list dmg05x1 7 8 A B C D E F G H I J N O P Z
        list ec01 01 02 03 04 05 06 07 08 09 10 11 12 17 18 19 20 21 22 23
        list icm01 1 2 3 4 6 7 8 9 B C H Q S U
        list nm101 6Y 9K E1 EI EXS GB GD J6 LR QD S1 TZ X4
        list hd03 AG AH AJ AK DCP DEN EPO FAC HE HLT HMO LTC LTD MM MOD PDG POS PPO PRA STD UR VIS
        list hd05 CHD DEP E1D E2D E3D E5D E6D E7D E8D E9D ECH EMP ESP FAM IND SPC SPO TWO
        list ref01x2 17 1L 9V CE E8 M7 PID RB X9 XM XX1 XX2 ZX ZZ
        list pla05 14 22 46 AA AB AC AD AE AF AG AH AI AJ
        list ref01x3 00 17 18 19 26 3L 6M 9V 9X GE LU PID XX1 XX2 YY ZZ
        seg ST R 1 "set header" : R=834 2xR
        seg BGN R 1 "what this set is" : R=00,15,22 3xR S@bgn05 S N R=2,4,RX
        seg REF S 1 "master policy number" : R=38 R
        seg DTP S * "file dates" : R=007,090,091,303,382,388 R=D8 R
        seg QTY S 3 "counts of the file" : R=DT,ET,TO R
        loop 1000A R 1 "sponsor of the plan"
          seg N1 R 1 "sponsor of the plan" : R!P5 S R=24,94,FI R
        loop 1000B R 1 "insurer"
          seg N1 R 1 "insurer" : R!IN S R=94,FI,XV R
        loop 1000C S 2 "broker or administrator"
          seg N1 R 1 "broker or administrator" : R!BO,TV R R=94,FI,XV R
          loop 1100C S 1 "broker's account"
            seg ACT R 1 "account" : R 4xN S
        loop 2000 R * "member"
          seg INS R 1 "member" : R=N,Y R@ins02 R=001,021,024,025,030 S@ins04 R=A,C,S,T S(R=A,B,C,D,E S=0,1,2) S=1,10,2,3,4,5,6,7,8,9,ZZ S=AC,AO,AU,FT,L1,PT,RT,TE S=F,N,P S=N,Y S=D8 S S=R,U 3xN S
          seg REF R 1 "subscriber number" : R!0F R
          seg REF S 1 "group or policy number" : R!1L R
          seg REF S 13 "other member number" : R!@ref01 R
          seg DTP S 24 "member dates" : R@dtp01 R=D8 R
          loop 2100A R 1 "member's name"
            seg NM1 R 1 "member's name" : R!74,IL R=1 R 4xS S=34,ZZ S
            seg PER S 1 "contact" : R=IP N R=AP,BN,CP,EM,EX,FX,HP,TE,WP R S=AP,BN,CP,EM,EX,FX,HP,TE,WP S S=AP,BN,CP,EM,EX,FX,HP,TE,WP S
            seg N3 S 1 "street" : R S
            seg N4 S 1 "city, state, postal code" : R 3xS S=60,CY 2xS
            seg DMG S 1 "birth and sex" : R=D8 R R=F,M,U S=B,D,I,M,R,S,U,W,X S(S@dmg05x1 S=RET S) S=1,2,3,4,5,6,7 3xN S=REC S
            seg EC S * "employment class" : R@ec01 2xS@ec01
            seg ICM S 1 "income" : R@icm01 R 3xS
            seg AMT S 7 "contract amounts" : R=B9,C1,D2,EBA,FK,P3,R R
            seg HLH S 1 "health facts" : R=N,S,T,U,X 2xS
            seg LUI S * "language" : S=LD,LE 2xS S=5,6,7,8
          loop 2100B S 1 "member's name as it was"
            seg NM1 R 1 "member's name as it was" : R!70 R=1 R 4xS S=34,ZZ S
            seg DMG S 1 "birth and sex" : S=D8 S S=F,M,U S=B,D,I,M,R,S,U,W,X S(S@dmg05x1 S=RET S) S=1,2,3,4,5,6,7 3xN S=REC S
          loop 2100C S 1 "member's mailing address"
            seg NM1 R 1 "member's mailing address" : R!31 R=1
            seg N3 R 1 "street" : R S
            seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
          loop 2100D S 3 "member's employer"
            seg NM1 R 1 "member's employer" : R!36 R=1,2 5xS S=24,34 S
            seg PER S 1 "contact" : R=EP S R=AP,BN,CP,EM,EX,FX,TE R S=AP,BN,CP,EM,EX,FX,TE S S=AP,BN,CP,EM,EX,FX,TE S
            seg N3 S 1 "street" : R S
            seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
          loop 2100E S 3 "member's school"
            seg NM1 R 1 "member's school" : R!M8 R=2 R
            seg PER S 1 "contact" : R=SK S R=EM,EX,FX,TE R S=EM,EX,FX,TE S S=EM,EX,FX,TE S
            seg N3 S 1 "street" : R S
            seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
          loop 2100F S 1 "custodial parent"
            seg NM1 R 1 "custodial parent" : R!S3 R=1 2xR 3xS S=34,ZZ S
            seg PER S 1 "contact" : R=PQ N R=AP,BN,CP,EM,EX,FX,HP,TE,WP R S=AP,BN,CP,EM,EX,FX,HP,TE,WP S S=AP,BN,CP,EM,EX,HP,TE,WP S
            seg N3 S 1 "street" : R S
            seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
          loop 2100G S 13 "person responsible"
            seg NM1 R 1 "person responsible" : R!@nm101 R=1 R 4xS S=34,ZZ S
            seg PER S 1 "contact" : R=RP N R=AP,BN,CP,EM,EX,FX,HP,TE,WP R S=AP,BN,CP,EM,EX,FX,HP,TE,WP S S=AP,BN,CP,EM,EX,FX,HP,TE,WP S
            seg N3 S 1 "street" : R S
            seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
          loop 2100H S 1 "where to send cards"
            seg NM1 R 1 "where to send cards" : R!45 R=1 5xS
            seg N3 S 1 "street" : R S
            seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
          loop 2200 S * "disability"
            seg DSB R 1 "disability" : R=1,2,3,4 5xN S=DX,ZZ S
            seg DTP S 2 "disability dates" : R=360,361 R=D8 R
          loop 2300 S 99 "coverage"
            seg HD R 1 "coverage" : R=001,002,021,024,025,026,030,032 N R@hd03 S S@hd05 3xN S=N,Y
            seg DTP R 6 "coverage dates" : R=300,303,343,348,349,543,695 R=D8,RD8 R
            seg AMT S 9 "contract amounts" : R=B9,C1,D2,EBA,FK,P3,R R
            seg REF S 14 "coverage number" : R!@ref01x2 R
            seg REF S 1 "prior coverage months" : R!QQ R
            seg IDC S 3 "identification card" : R R=D,H,P S S=1,2,RX
            loop 2310 S 30 "provider chosen"
              seg LX R 1 "counter" : R
              seg NM1 R 1 "name" : R=1X,3D,80,FA,OD,P3,QA,QN,Y2 R=1,2 5xS S=34,FI,SV,XX S R=25,26,72
              seg N3 S 2 "street" : R S
              seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
              seg PER S 2 "contact" : R=IC N R=AP,BN,CP,EM,EX,FX,HP,TE,WP R S=AP,BN,CP,EM,EX,FX,HP,TE,WP S S=AP,BN,CP,EM,EX,FX,HP,TE,WP S
              seg PLA S 1 "why the provider changed" : R=2 R=1P R N R@pla05
            loop 2320 S 5 "other insurance"
              seg COB R 1 "order of payers" : R=P,S,T,U S R=1,5,6 S=1,35,48,50,54,89,90,A4,AG,AL,BB
              seg REF S 4 "other insurance number" : R=60,6P,SY,ZZ R
              seg DTP S 2 "other insurance dates" : R=344,345 R=D8 R
              loop 2330 S 3 "other insurer"
                seg NM1 R 1 "other insurer" : R!36,GW,IN R=2 S 4xN S=FI,NI,XV S
                seg N3 S 1 "street" : R S
                seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
                seg PER S 1 "contact" : R=CN N R=TE R
          seg LS S 1 "list begins" : R=2700
          loop 2700 S * "reporting category"
            seg LX R 1 "counter" : R
            loop 2750 S 1 "category"
              seg N1 R 1 "category" : R!75 R
              seg REF S 1 "category number" : R@ref01x3 R
              seg DTP S 1 "category dates" : R=007 R=D8,RD8 R
          seg LE S 1 "list ends" : R=2700
        seg SE R 1 "set trailer" : 2xR
        """
}
