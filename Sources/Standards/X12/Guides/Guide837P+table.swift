extension X12Guide {
    /// The professional claim (837P, 005010X222A1).
    ///
    /// Facts as pyx12 has them; loops and repeats held against linuxforhealth-x12 (docs/x12.md). Lists of states,
    /// countries, places of service and remark codes belong to others and are not checked here. The claim (2300)
    /// stands twice.
    static let professionalClaim = """
        guide 005010X222A1 HC 837 837 professional claim
        unit 2300 CLM 01 CLM01
        list sbr09 11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ
        list pwk01 03 04 05 06 07 08 09 10 11 13 15 21 A3 A4 AM AS B2 B3 B4 BR BS BT CB CK CT D2
        list pwk01 DA DB DG DJ DS EB HC HR I5 IR LA M1 MT NN OB OC OD OE OX OZ P4 P5 PE PN PO PQ
        list pwk01 PY PZ RB RR RT RX SG V5 XP
        list hcp01 00 01 02 03 04 05 07 08 09 10 11 12 13 14
        list hcp01x2 00 01 02 03 04 05 06 07 08 09 10 11 12 13 14
        seg ST R 1 "set header" : R=837 2xR
        seg BHT R 1 "what this set is" : R=0019 R=00,18 3xR R=CH,RP
        loop 1000A R 1 "sender of the file"
          seg NM1 R 1 "sender of the file" : R!41 R=1,2 R 2xS 2xN R=46 R
          seg PER R 2 "contact" : R=IC S R=ED,EM,FX,TE R S=ED,EM,EX,FX,TE S S=ED,EM,EX,FX,TE S
        loop 1000B R 1 "receiver of the file"
          seg NM1 R 1 "receiver of the file" : R!40 R=2 R 4xN R=46 R
        loop 2000A R * "billing provider level"
          seg HL R 1 "billing provider level" : R N R!20 R=1
          seg PRV S 1 "specialty" : R=BI R=PXC R
          seg CUR S 1 "currency" : R=85 R
          loop 2010AA R 1 "billing provider"
            seg NM1 R 1 "billing provider" : R!85 R=1,2 R 2xS N S S=XX S
            seg N3 R 1 "street" : R S
            seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
            seg REF R 1 "tax number" : R!EI,SY R
            seg REF S 2 "other provider number" : R!0B,1G R
            seg PER S 2 "contact" : R=IC S R=EM,FX,TE R S=EM,EX,FX,TE S S=EM,EX,FX,TE S
          loop 2010AB S 1 "where to pay"
            seg NM1 R 1 "where to pay" : R!87 R=1,2
            seg N3 R 1 "street" : R S
            seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
          loop 2010AC S 1 "plan to pay"
            seg NM1 R 1 "plan to pay" : R!PE R=2 R 4xN R=PI,XV R
            seg N3 R 1 "street" : R S
            seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
            seg REF S 1 "other payer number" : R!2U,FY,NF R
            seg REF R 1 "tax number" : R!EI R
          loop 2000B R * "subscriber level"
            seg HL R 1 "subscriber level" : 2xR R!22 R=0,1
            seg SBR R 1 "coverage" : R=A,B,C,D,E,F,G,H,P,S,T,U S=18 2xS S=12,13,14,15,16,41,42,43,47 3xN S@sbr09
            seg PAT S 1 "patient" : 4xN S=D8 S S=01 S S=Y
            loop 2010BA R 1 "subscriber"
              seg NM1 R 1 "subscriber" : R!IL R=1,2 R 2xS N S R=II,MI R
              seg N3 S 1 "street" : R S
              seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
              seg DMG S 1 "birth and sex" : R=D8 R R=F,M,U
              seg REF S 1 "social security number" : R!SY R[9-9]
              seg REF S 1 "casualty claim number" : R!Y4 R
              seg PER S 1 "contact" : R=IC S R=TE R S=EX S
            loop 2010BB R 1 "payer"
              seg NM1 R 1 "payer" : R!PR R=2 R 4xN R=PI,XV R
              seg N3 S 1 "street" : R S
              seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
              seg REF S 3 "other payer number" : R!2U,EI,FY,NF R
              seg REF S 2 "other provider number" : R!G2,LU R
            loop 2300 A 100 "claim"
              seg CLM R 1 "claim" : 2xR 2xN R(R R=B R) R=N,Y R=A,B,C R=N,W,Y R=I,Y S=P S(R=AA,EM,OA S=AA,EM,OA N 2xS) S=02,03,05,09 7xN S=1,2,3,4,5,6,7,8,9,10,11,15
              seg DTP S 1 "onset of illness" : R!431 R=D8 R
              seg DTP S 1 "first treatment" : R!454 R=D8 R
              seg DTP S 1 "last seen" : R!304 R=D8 R
              seg DTP S 1 "acute manifestation" : R!453 R=D8 R
              seg DTP S 1 "accident" : R!439 R=D8 R
              seg DTP S 1 "last menstrual period" : R!484 R=D8 R
              seg DTP S 1 "last X-ray" : R!455 R=D8 R
              seg DTP S 1 "prescription" : R!471 R=D8 R
              seg DTP S 1 "disability" : R!314,360,361 R=D8,RD8 R
              seg DTP S 1 "last worked" : R!297 R=D8 R
              seg DTP S 1 "back to work" : R!296 R=D8 R
              seg DTP S 1 "admission" : R!435 R=D8 R
              seg DTP S 1 "discharge" : R!096 R=D8 R
              seg DTP S 2 "care taken over or given up" : R!090,091 R=D8 R
              seg DTP S 1 "first contact" : R!444 R=D8 R
              seg DTP S 1 "received by repricer" : R!050 R=D8 R
              seg PWK S 10 "paper sent along" : R@pwk01 R=AA,BM,EL,EM,FT,FX 2xN S=AC S
              seg CN1 S 1 "contract" : R=01,02,03,04,05,06,09 5xS
              seg AMT S 1 "patient paid" : R=F5 R
              seg REF S 1 "exception to authorization" : R!4N R
              seg REF S 1 "Medicare section 4081" : R!F5 R
              seg REF S 1 "mammography certificate" : R!EW R
              seg REF S 1 "referral number" : R!9F R
              seg REF S 1 "authorization number" : R!G1 R
              seg REF S 1 "payer's claim number" : R!F8 R
              seg REF S 1 "CLIA number" : R!X4 R
              seg REF S 1 "repriced claim number" : R!9A R
              seg REF S 1 "adjusted repriced claim number" : R!9C R
              seg REF S 1 "investigational device" : R!LX R
              seg REF S 1 "clearinghouse's claim number" : R!D9 R
              seg REF S 1 "medical record number" : R!EA R
              seg REF S 1 "demonstration project" : R!P4 R
              seg REF S 1 "care plan oversight" : R!1J R
              seg K3 S 10 "fixed file data" : R
              seg NTE S 1 "note" : R=ADD,CER,DCP,DGN,TPO R
              seg CR1 S 1 "ambulance" : S=LB S N R=A,B,C,D,E R=DH R 2xN 2xS
              seg CR2 S 1 "spinal treatment" : 7xN R=A,C,D,E,F,G,M N 2xS
              seg CRC S 3 "ambulance conditions" : R!07 R=N,Y R=01,04,05,06,07,08,09,12 4xS=01,04,05,06,07,08,09,12
              seg CRC S 3 "vision conditions" : R!E1,E2,E3 R=N,Y R=L1,L2,L3,L4,L5 4xS=L1,L2,L3,L4,L5
              seg CRC S 1 "homebound" : R!75 R=Y R=IH
              seg CRC S 1 "EPSDT referral" : R!ZZ R=N,Y R=AV,NU,S2,ST 2xS=AV,NU,S2,ST
              seg HI R 1 "diagnoses" : R(R!ABK,BK R) 11xS(R=ABF,BF R)
              seg HI S 1 "anesthesia procedures" : R(R!BP R) S(R=BO R)
              seg HI S 2 "condition codes" : R(R!BG R) 11xS(R=BG R)
              seg HCP S 1 "pricing" : R@hcp01 R 5xS 5xN S=T1,T2,T3,T4,T5,T6 S=1,2,3,4,5 S=1,2,3,4,5,6
              loop 2310A S 2 "referring provider"
                seg NM1 R 1 "referring provider" : R!DN,P3 R=1 R 2xS N S S=XX S
                seg REF S 3 "other provider number" : R=0B,1G,G2 R
              loop 2310B S 1 "rendering provider"
                seg NM1 R 1 "rendering provider" : R!82 R=1,2 R 2xS N S S=XX S
                seg PRV S 1 "specialty" : R=PE R=PXC R
                seg REF S 4 "other provider number" : R=0B,1G,G2,LU R
              loop 2310C S 1 "service location"
                seg NM1 R 1 "service location" : R!77 R=2 R 4xN S=XX S
                seg N3 R 1 "street" : R S
                seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
                seg REF S 3 "other provider number" : R=0B,G2,LU R
                seg PER S 1 "contact" : R=IC S R=TE R S=EX S
              loop 2310D S 1 "supervising provider"
                seg NM1 R 1 "supervising provider" : R!DQ R=1 R 2xS N S S=XX S
                seg REF S 4 "other provider number" : R=0B,1G,G2,LU R
              loop 2310E S 1 "ambulance pick-up"
                seg NM1 R 1 "ambulance pick-up" : R!PW R=2
                seg N3 R 1 "street" : R S
                seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
              loop 2310F S 1 "ambulance drop-off"
                seg NM1 R 1 "ambulance drop-off" : R!45 R=2 S
                seg N3 R 1 "street" : R S
                seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
              loop 2320 S 10 "other coverage"
                seg SBR R 1 "coverage" : R=A,B,C,D,E,F,G,H,P,S,T,U R=01,18,19,20,21,39,40,53,G8 2xS S=12,13,14,15,16,41,42,43,47 3xN S@sbr09
                seg CAS S 5 "adjustment" : R=CO,CR,OA,PI,PR 2xR 16xS
                seg AMT S 1 "paid by the other payer" : R!D R
                seg AMT S 1 "not covered" : R!A8 R
                seg AMT S 1 "patient still owes" : R!EAF R
                seg OI R 1 "other insurance answers" : 2xN R=N,W,Y S=P N R=I,Y
                seg MOA S 1 "outpatient outcome" : 9xS
                loop 2330A R 1 "other subscriber"
                  seg NM1 R 1 "other subscriber" : R!IL R=1,2 R 2xS N S R=II,MI R
                  seg N3 S 1 "street" : R S
                  seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
                  seg REF S 1 "social security number" : R=SY R[9-9]
                loop 2330B R 1 "other payer"
                  seg NM1 R 1 "other payer" : R!PR R=2 R 4xN R=PI,XV R
                  seg N3 S 1 "street" : R S
                  seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
                  seg DTP S 1 "date the other payer decided" : R=573 R=D8 R
                  seg REF S 2 "other payer number" : R!2U,EI,FY,NF R
                  seg REF S 1 "authorization number" : R!G1 R
                  seg REF S 1 "referral number" : R!9F R
                  seg REF S 1 "signal that the claim is adjusted" : R!T4 R
                  seg REF S 1 "payer's claim number" : R!F8 R
                loop 2330C S 2 "other payer's referring provider"
                  seg NM1 R 1 "other payer's referring provider" : R!DN,P3 R=1
                  seg REF R 3 "other provider number" : R=0B,1G,G2 R
                loop 2330D S 1 "other payer's rendering provider"
                  seg NM1 R 1 "other payer's rendering provider" : R!82 R=1,2
                  seg REF R 3 "other provider number" : R=0B,1G,G2,LU R
                loop 2330E S 1 "other payer's service location"
                  seg NM1 R 1 "other payer's service location" : R!77 R=2
                  seg REF R 3 "other provider number" : R=0B,G2,LU R
                loop 2330F S 1 "other payer's supervising provider"
                  seg NM1 R 1 "other payer's supervising provider" : R!DQ R=1
                  seg REF R 3 "other provider number" : R=0B,1G,G2,LU R
                loop 2330G S 1 "other payer's billing provider"
                  seg NM1 R 1 "other payer's billing provider" : R!85 R=1,2
                  seg REF R 2 "other provider number" : R=G2,LU R
              loop 2400 R 50 "service line"
                seg LX R 1 "counter" : R
                seg SV1 R 1 "professional service" : R(R=ER,HC,IV,WK R 5xS) R R=MJ,UN R S N R(R=1,2,3,4,5,6,7,8,9,10,11,12 3xS=1,2,3,4,5,6,7,8,9,10,11,12) N S=Y N 2xS=Y 2xN S=0
                seg SV5 S 1 "equipment" : R(R=HC R) R=DA 3xR R=1,4,6
                seg PWK S 10 "paper sent along" : R!@pwk01 R!AA,BM,EL,EM,FT,FX 2xN S=AC S
                seg PWK S 1 "equipment certificate sent along" : R!CT R!AB,AD,AF,AG,NS
                seg CR1 S 1 "ambulance" : S=LB S N R=A,B,C,D,E R=DH R 2xN 2xS
                seg CR3 S 1 "equipment certificate" : R=I,R,S R=MO R
                seg CRC S 3 "ambulance conditions" : R!07 R=N,Y R=01,04,05,06,07,08,09,12 4xS=01,04,05,06,07,08,09,12
                seg CRC S 1 "hospice employee" : R!70 R=N,Y R=65
                seg CRC S 1 "equipment conditions" : R!09 R=N,Y R=38,ZV S=38,ZV
                seg DTP R 1 "service date" : R!472 R=D8,RD8 R
                seg DTP S 1 "prescription" : R!471 R=D8 R
                seg DTP S 1 "recertification" : R!607 R=D8 R
                seg DTP S 1 "therapy begun" : R!463 R=D8 R
                seg DTP S 1 "last certification" : R!461 R=D8 R
                seg DTP S 1 "last seen" : R!304 R=D8 R
                seg DTP S 2 "blood test" : R!738,739 R=D8 R
                seg DTP S 1 "shipped" : R!011 R=D8 R
                seg DTP S 1 "last X-ray" : R!455 R=D8 R
                seg DTP S 1 "first treatment" : R!454 R=D8 R
                seg QTY S 1 "ambulance patients" : R!PT R
                seg QTY S 1 "anesthesia units" : R!FL R
                seg MEA S 5 "measurement" : R=OG,TR R=HT,R1,R2,R3,R4 R
                seg CN1 S 1 "contract" : R=01,02,03,04,05,06,09 5xS
                seg REF S 1 "repriced line number" : R!9B R
                seg REF S 1 "adjusted repriced line number" : R!9D R
                seg REF S 5 "authorization number" : R!G1 R N S(R=2U R)
                seg REF S 1 "line control number" : R!6R R
                seg REF S 1 "mammography certificate" : R!EW R
                seg REF S 1 "CLIA number" : R!X4 R
                seg REF S 1 "CLIA number of the laboratory referred to" : R!F4 R
                seg REF S 1 "immunization batch" : R!BT R
                seg REF S 5 "referral number" : R!9F R N S(R=2U R)
                seg AMT S 1 "sales tax" : R!T R
                seg AMT S 1 "postage" : R!F4 R
                seg K3 S 10 "fixed file data" : R
                seg NTE S 1 "note" : R!ADD,DCP R
                seg NTE S 1 "note of a third party" : R!TPO R
                seg PS1 S 1 "purchased service" : 2xR
                seg HCP S 1 "pricing" : R@hcp01x2 R 5xS N S=ER,HC,IV,WK S S=MJ,UN S S=T1,T2,T3,T4,T5,T6 S=1,2,3,4,5 S=1,2,3,4,5,6
                loop 2410 S 1 "drug"
                  seg LIN R 1 "drug code" : N R=EN,EO,HI,N4,ON,UK,UP R
                  seg CTP R 1 "drug quantity" : 3xN R R(R=F2,GR,ME,ML,UN)
                  seg REF S 1 "prescription or compound number" : R=VY,XZ R
                loop 2420A S 1 "line's rendering provider"
                  seg NM1 R 1 "line's rendering provider" : R!82 R=1,2 R 2xS N S S=XX S
                  seg PRV S 1 "specialty" : R=PE R=PXC R
                  seg REF S 20 "other provider number" : R=0B,1G,G2,LU R N S(R=2U R)
                loop 2420B S 1 "line's purchased service provider"
                  seg NM1 R 1 "line's purchased service provider" : R!QB R=1,2 5xN S=XX S
                  seg REF S 20 "other provider number" : R=0B,1G,G2 R N S(R=2U R)
                loop 2420C S 1 "line's service location"
                  seg NM1 R 1 "line's service location" : R!77 R=2 R 4xN S=XX S
                  seg N3 R 1 "street" : R S
                  seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
                  seg REF S 3 "other provider number" : R=G2,LU R N S(R=2U R)
                loop 2420D S 1 "line's supervising provider"
                  seg NM1 R 1 "line's supervising provider" : R!DQ R=1 R 2xS N S S=XX S
                  seg REF S 20 "other provider number" : R=0B,1G,G2,LU R N S(R=2U R)
                loop 2420E S 1 "line's ordering provider"
                  seg NM1 R 1 "line's ordering provider" : R!DK R=1 R 2xS N S S=XX S
                  seg N3 S 1 "street" : R S
                  seg N4 S 1 "city, state, postal code" : R 3xS 2xN S
                  seg REF S 20 "other provider number" : R=0B,1G,G2 R N S(R=2U R)
                  seg PER S 1 "contact" : R=IC S R=EM,FX,TE R S=EM,EX,FX,TE S S=EM,EX,FX,TE S
                loop 2420F S 2 "line's referring provider"
                  seg NM1 R 1 "line's referring provider" : R!DN,P3 R=1 R 2xS N S S=XX S
                  seg REF S 20 "other provider number" : R=0B,1G,G2 R N S(R=2U R)
                loop 2420G S 1 "line's ambulance pick-up"
                  seg NM1 R 1 "line's ambulance pick-up" : R!PW R=2
                  seg N3 R 1 "street" : R S
                  seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
                loop 2420H S 1 "line's ambulance drop-off"
                  seg NM1 R 1 "line's ambulance drop-off" : R!45 R=2 S
                  seg N3 R 1 "street" : R S
                  seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
                loop 2430 S 15 "line as another payer decided it"
                  seg SVD R 1 "other payer's decision" : 2xR R(R=ER,HC,IV,WK R 5xS) N R S
                  seg CAS S 5 "adjustment" : R=CO,CR,OA,PI,PR 2xR 16xS
                  seg DTP R 1 "date the other payer decided" : R=573 R=D8 R
                  seg AMT S 1 "patient still owes" : R=EAF R
                loop 2440 S * "form answers"
                  seg LQ R 1 "form or remark code" : R=AS,UT R
                  seg FRM R 99 "form answer" : R S=N,W,Y 3xS
            loop 2000C A * "patient level"
              seg HL R 1 "patient level" : 2xR R!23 R=0
              seg PAT R 1 "patient" : R=01,19,20,21,39,40,53,G8 3xN S=D8 S S=01 S S=Y
              loop 2010CA R 1 "patient"
                seg NM1 R 1 "patient" : R!QC R=1 R 2xS N S
                seg N3 R 1 "street" : R S
                seg N4 R 1 "city, state, postal code" : R 3xS 2xN S
                seg DMG R 1 "birth and sex" : R=D8 R R=F,M,U
                seg REF S 1 "casualty claim number" : R!Y4 R
                seg REF S 1 "patient number" : R!1W,SY R
                seg PER S 1 "contact" : R=IC S R=TE R S=EX S
              same 2300 R 100
        seg SE R 1 "set trailer" : 2xR
        """
}
