extension X12Guide {
    /// The eligibility inquiry (270, 005010X279A1).
    ///
    /// Facts as stupidedi has them; loops and repeats held against linuxforhealth-x12 (docs/x12.md).
    static let eligibilityInquiry = """
        guide 005010X279A1 HS 270 270 eligibility inquiry
        unit 2000C TRN 02 TRN02
        list ref01 0B 1C 1D 1J 4A CT EL EO HPI JD N5 N7 Q4 SY TJ
        list prv01 AD AT BI CO CV H HH LA OT P1 P2 PC PE R RF SB SK SU
        list ref01x2 18 1L 1W 3H 6P CT EA EJ F6 GH HJ IG N6 NQ SY Y4
        list prv01x2 AD AT BI CO CV H HH LA OT P1 P2 PC PE R RF SK SU
        list asked 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26
        list asked 27 28 30 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54
        list asked 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80
        list asked 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99 A0 A1 A2 A3 A4 A5 A6
        list asked A7 A8 A9 AA AB AC AD AE AF AG AH AI AJ AK AL AM AN AO AQ AR B1 B2 B3 BA BB BC
        list asked BD BE BF BG BH BI BJ BK BL BM BN BP BQ BR BS BT BU BV BW BX BY BZ C1 CA CB CD
        list asked CE CF CG CH CI CJ CK CL CM CN CO CP CQ DG DM DS GF GN GY IC MH NI ON PT PU RN
        list asked RT TC TN UC
        list ref01x3 18 1L 1W 6P CT EA EJ F6 GH HJ IF IG MRC N6 SY Y4
        seg ST R 1 "set header" : R=270 2xR
        seg BHT R 1 "what this set is" : R=0022 R=01,13 S 2xR S=RT
        loop 2000A R * "payer level"
          seg HL R 1 "payer level" : R N R!20 R=1
          loop 2100A R 1 "payer"
            seg NM1 R 1 "payer" : R!2B,36,GP,P5,PR R=1,2 R 2xS N S R=24,46,FI,NI,PI,XV,XX R
          loop 2000B R * "provider level"
            seg HL R 1 "provider level" : 2xR R!21 R=1
            loop 2100B R 1 "provider who asks"
              seg NM1 R 1 "provider who asks" : R!1P,2B,36,80,FA,GP,P5,PR R=1,2 R 2xS N S R=24,34,FI,PI,PP,SV,XV,XX R
              seg REF S 9 "other provider number" : R@ref01 R S
              seg N3 S 1 "street" : R S
              seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
              seg PRV S 1 "specialty" : R@prv01 S=PXC S
            loop 2000C R * "subscriber level"
              seg HL R 1 "subscriber level" : 2xR R!22 R=0,1
              seg TRN S 2 "trace number" : R=1 2xR S
              loop 2100C R 1 "subscriber"
                seg NM1 R 1 "subscriber" : R!IL R=1,2 3xS N S S=II,MI S
                seg REF S 9 "other number" : R@ref01x2 R
                seg N3 S 1 "street" : R S
                seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
                seg PRV S 1 "specialty" : R@prv01x2 S=9K,D3,EI,HPI,PXC,SY,TJ S
                seg DMG S 1 "birth and sex" : S=D8 S S=F,M,U
                seg INS S 1 "member" : R=Y R=18 14xN R
                seg HI S 1 "diagnoses" : R(R=ABK,BK R) 7xS(R=ABF,BF R)
                seg DTP S 2 "dates" : R=102,291 R=D8,RD8 R
                loop 2110C S 99 "coverage of the subscriber"
                  seg EQ R 1 "what is asked" : S@asked S(R=AD,CJ,HC,ID,IV,N4,ZZ R 4xS) S=FAM N S(R 3xS)
                  seg AMT S 1 "spend-down due" : R!R R
                  seg AMT S 1 "spend-down billed" : R!PB R
                  seg III S 1 "more on the benefit" : R=ZZ R
                  seg REF S 1 "authorization or referral number" : R=9F,G1 R
                  seg DTP S 1 "coverage date" : R=291 R=D8,RD8 R
              loop 2000D S * "dependent level"
                seg HL R 1 "dependent level" : 2xR R!23 R=0
                seg TRN S 2 "trace number" : R=1 2xR S
                loop 2100D R 1 "dependent"
                  seg NM1 R 1 "dependent" : R!03 R=1 3xS N S
                  seg REF S 9 "other number" : R@ref01x3 R
                  seg N3 S 1 "street" : R S
                  seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
                  seg PRV S 1 "specialty" : R@prv01x2 S=9K,D3,EI,HPI,PXC,SY,TJ S
                  seg DMG S 1 "birth and sex" : S=D8 S S=F,M,U
                  seg INS S 1 "member" : R=N R=01,19,34 14xN S
                  seg HI S 1 "diagnoses" : R(R=ABK,BK R) 7xS(R=ABF,BF R)
                  seg DTP S 2 "dates" : R=102,291 R=D8,RD8 R
                  loop 2110D R 99 "coverage of the dependent"
                    seg EQ R 1 "what is asked" : S@asked S(R=AD,CJ,HC,ID,IV,N4,ZZ R 4xS) 2xN S(R 3xS)
                    seg III S 1 "more on the benefit" : R=ZZ R
                    seg REF S 1 "authorization or referral number" : R=9F,G1 R
                    seg DTP S 1 "coverage date" : R=291 R=D8,RD8 R
        seg SE R 1 "set trailer" : 2xR
        """
}
