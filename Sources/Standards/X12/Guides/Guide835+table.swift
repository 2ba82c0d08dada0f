extension X12Guide {
    /// The payment advice (835, 005010X221A1).
    ///
    /// Facts as pyx12 and stupidedi have them (docs/x12.md). Adjustment reasons and remark codes are lists of
    /// others and are not checked here.
    static let payment = """
        guide 005010X221A1 HP 835 835 payment advice
        list clp06 12 13 14 15 16 17 AM CH DS HM LM MA MB MC OF TV VA WC ZZ
        list ref01 1L 1W 28 6P 9A 9C BB CE EA F8 G1 G3 IG SY
        list amt01 AU D8 DY F5 I NL T T2 ZK ZL ZM ZN ZO
        list qty01 CA CD LA LE NE NR OU PS VS ZK ZL ZM ZN ZO
        list ref01x2 0B 1A 1B 1C 1D 1G 1H 1J D3 G2 HPI SY TJ
        list plb03x1 50 51 72 90 AH AM AP B2 B3 BD BN C5 CR CS CT CV CW DM E3 FB FC GO HM IP IR IS
        list plb03x1 J1 L3 L6 LE LS OA OB PI PL RA RE SL TL WO WU
        seg ST R 1 "set header" : R=835 R
        seg BPR R 1 "payment" : R=C,D,H,I,P,U,X R R=C,D R=ACH,BOP,CHK,FWT,NON S=CCP,CTX S=01,04 S S=DA 3xS S=01,04 S S=DA,SG S R
        seg TRN R 1 "trace number" : R=1 2xR S
        seg CUR S 1 "currency" : R=PR R
        seg REF S 1 "receiver" : R!EV R
        seg REF S 1 "version of the system" : R!F2 R
        seg DTM S 1 "production date" : R=405 R
        loop 1000A R 1 "payer"
          seg N1 R 1 "payer" : R!PR R S=XV S
          seg N3 R 1 "street" : R S
          seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
          seg REF S 4 "other payer number" : R=2U,EO,HI,NF R
          seg PER S 1 "business contact" : R!CX S S=EM,FX,TE S S=EM,EX,FX,TE S S=EX S
          seg PER R * "technical contact" : R!BL S S=EM,TE,UR S S=EM,EX,FX,TE,UR S S=EM,EX,FX,UR S
          seg PER S 1 "contact" : R!IC N R=UR R
        loop 1000B R 1 "payee"
          seg N1 R 1 "payee" : R!PE R R=FI,XV,XX R
          seg N3 S 1 "street" : R S
          seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
          seg REF S * "other payee number" : R=0B,D3,PQ,TJ R
          seg RDM S 1 "how the advice goes out" : R=BM,EM,FT,OL 2xS
        loop 2000 S * "batch of claims"
          seg LX R 1 "counter" : R
          seg TS3 S 1 "totals of the batch" : 5xR 7xN S N S N 2xS N 5xS
          seg TS2 S 1 "further totals" : 19xS
          loop 2100 R * "paid claim"
            seg CLP R 1 "claim payment" : R R=1,19,2,20,21,22,23,25,3,4 2xR S R@clp06 R 2xS N 3xS
            seg CAS S 99 "adjustment" : R=CO,OA,PI,PR 2xR 16xS
            seg NM1 R 1 "patient" : R!QC R=1 3xS N S S=34,HN,II,MI,MR S
            seg NM1 S 1 "insured" : R!IL R=1,2 3xS N S R=FI,II,MI R
            seg NM1 S 1 "corrected name" : R!74 R=1,2 3xS N S S=C S
            seg NM1 S 1 "rendering provider" : R!82 R=1,2 3xS N S R=BD,BS,FI,MC,PC,SL,UP,XX R
            seg NM1 S 1 "claim went on to" : R!TT R=2 R 4xN R=AD,FI,NI,PI,PP,XV R
            seg NM1 S 1 "corrected payer" : R!PR R=2 R 4xN R=AD,FI,NI,PI,PP,XV R
            seg NM1 S 1 "other subscriber" : R!GB R=1,2 3xS N S S=FI,II,MI S
            seg MIA S 1 "inpatient outcome" : R 23xS
            seg MOA S 1 "outpatient outcome" : 9xS
            seg REF S 5 "other claim number" : R!@ref01 R
            seg REF S 10 "rendering provider number" : R!0B,1A,1B,1C,1D,1G,1H,1J,D3,G2,LU R
            seg DTM S 2 "statement dates" : R!232,233 R
            seg DTM S 1 "coverage expired" : R!036 R
            seg DTM S 1 "claim received" : R!050 R
            seg PER S 2 "business contact" : R=CX S R=EM,FX,TE R S=EM,EX,FX,TE S S=EX S
            seg AMT S 13 "claim amounts" : R@amt01 R
            seg QTY S 14 "claim quantities" : R@qty01 R
            loop 2110 S 999 "paid service line"
              seg SVC R 1 "service payment" : R(R=AD,ER,HC,HP,IV,N4,N6,NU,UI,WK R 4xS) 2xR 2xS S(R=AD,ER,HC,HP,IV,N4,NU,WK R 5xS) S
              seg DTM S 2 "service dates" : R=150,151,472 R
              seg CAS S 99 "adjustment" : R=CO,OA,PI,PR 2xR 16xS
              seg REF S 8 "service number" : R!1S,APC,BB,E9,G1,G3,LU,RB R
              seg REF S 1 "line control number" : R!6R R
              seg REF S 10 "rendering provider number" : R!@ref01x2 R
              seg REF S 5 "payment policy" : R!0K R
              seg AMT S 9 "service amounts" : R=B6,KH,T,T2,ZK,ZL,ZM,ZN,ZO R
              seg QTY S 6 "service quantities" : R=ZK,ZL,ZM,ZN,ZO R
              seg LQ S 99 "form or remark code" : R=HE,RX R
        seg PLB S * "provider adjustment" : 2xR R(R@plb03x1 S) R S(R S) S S(R S) S S(R S) S S(R S) S S(R S) S
        seg SE R 1 "set trailer" : 2xR
        """
}
